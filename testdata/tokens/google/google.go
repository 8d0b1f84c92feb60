// Package google reads tokens with google.golang.org/api/idtoken.
package google

import (
	"net/http"

	"example.com/tokens/store"
	"google.golang.org/api/idtoken"
)

var validator idtoken.Validator

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/good", good)
	mux.HandleFunc("/forever", forever)
	mux.HandleFunc("/unverified", unverified)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, p *idtoken.Payload) {
	if p.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func good(w http.ResponseWriter, r *http.Request) {
	text := r.Header.Get("Authorization")
	if p, err := idtoken.Validate(r.Context(), text, "x"); err == nil && !store.Revoked(r.Context(), text) {
		answer(w, p)
	}
}

func forever(w http.ResponseWriter, r *http.Request) {
	if p, err := validator.Validate(r.Context(), r.Header.Get("Authorization"), "x"); err == nil { // want "jwtrevocation: no-revocation warning [/forever]"
		answer(w, p)
	}
}

func unverified(w http.ResponseWriter, r *http.Request) {
	if p, err := idtoken.ParsePayload(r.Header.Get("Authorization")); err == nil { // want "jwtexpiry: unverified error"
		answer(w, p)
	}
}
