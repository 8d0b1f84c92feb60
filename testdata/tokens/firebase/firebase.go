// Package firebase reads tokens with the Firebase client.
package firebase

import (
	"net/http"

	"example.com/tokens/store"
	"firebase.google.com/go/v4/auth"
)

// Server has the client.
type Server struct{ client *auth.Client }

func answer(w http.ResponseWriter, t *auth.Token) {
	if t.UID == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

// Routes registers the handlers.
func (s *Server) Routes(mux *http.ServeMux) {
	mux.HandleFunc("/weak", s.weak)
	mux.HandleFunc("/cookie", s.cookie)
	mux.HandleFunc("/strict", s.strict)
	mux.HandleFunc("/asked", s.asked)
	mux.HandleFunc("/revoke", store.Revoke)
}

func (s *Server) weak(w http.ResponseWriter, r *http.Request) {
	if t, err := s.client.VerifyIDToken(r.Context(), r.Header.Get("Authorization")); err == nil { // want "jwtrevocation: no-revocation warning [/weak]"
		answer(w, t)
	}
}

func (s *Server) cookie(w http.ResponseWriter, r *http.Request) {
	if t, err := s.client.VerifySessionCookie(r.Context(), r.Header.Get("Cookie")); err == nil { // want "jwtrevocation: no-revocation warning [/cookie]"
		answer(w, t)
	}
}

func (s *Server) strict(w http.ResponseWriter, r *http.Request) {
	t, err := s.client.VerifyIDTokenAndCheckRevoked(r.Context(), r.Header.Get("Authorization"))
	if err != nil {
		t, err = s.client.VerifySessionCookieAndCheckRevoked(r.Context(), r.Header.Get("Cookie"))
	}
	if err == nil {
		answer(w, t)
	}
}

func (s *Server) asked(w http.ResponseWriter, r *http.Request) {
	text := r.Header.Get("Authorization")
	if t, err := s.client.VerifyIDToken(r.Context(), text); err == nil && !store.Revoked(r.Context(), text) {
		answer(w, t)
	}
}
