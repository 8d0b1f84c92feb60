// Package oauth2jws reads and makes tokens with golang.org/x/oauth2/jws.
package oauth2jws

import (
	"crypto/rsa"
	"net/http"
	"time"

	"example.com/tokens/store"
	"golang.org/x/oauth2/jws"
)

var public *rsa.PublicKey

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/unverified", unverified)
	mux.HandleFunc("/unchecked", unchecked)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, name string) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func unverified(w http.ResponseWriter, r *http.Request) {
	c, err := jws.Decode(r.Header.Get("Authorization")) // want "jwtexpiry: unverified error"
	if err == nil && c.Exp > time.Now().Unix() {
		answer(w, c.Sub)
	}
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	text := r.Header.Get("Authorization")
	if jws.Verify(text, public) != nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/unchecked]"
		return
	}
	if c, err := jws.Decode(text); err == nil {
		answer(w, c.Sub)
	}
}

func strict(w http.ResponseWriter, r *http.Request) {
	text := r.Header.Get("Authorization")
	if jws.Verify(text, public) != nil || store.Revoked(r.Context(), text) {
		return
	}
	c, err := jws.Decode(text)
	if err != nil || c.Exp < time.Now().Unix() {
		return
	}
	answer(w, c.Sub)
}

// issue sets no time, but Encode does.
func issue(w http.ResponseWriter, r *http.Request) {
	text, _ := jws.Encode(&jws.Header{Algorithm: "RS256"}, &jws.ClaimSet{Sub: "x"}, nil)
	w.Write([]byte(text))
}
