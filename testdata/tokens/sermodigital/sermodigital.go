// Package sermodigital reads and makes tokens with SermoDigital/jose.
package sermodigital

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/SermoDigital/jose/crypto"
	"github.com/SermoDigital/jose/jws"
)

var secret = []byte("k")

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/unverified", unverified)
	mux.HandleFunc("/weak", weak)
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
	t, err := jws.ParseJWTFromRequest(r) // want "jwtexpiry: unverified error"
	if err == nil {
		name, _ := t.Claims().Subject()
		answer(w, name)
	}
}

func weak(w http.ResponseWriter, r *http.Request) {
	t, err := jws.ParseJWTFromRequest(r)
	if err != nil || t.Validate(secret, crypto.SigningMethodHS256) != nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/weak]"
		return
	}
	name, _ := t.Claims().Subject()
	answer(w, name)
}

func strict(w http.ResponseWriter, r *http.Request) {
	t, err := jws.ParseJWT([]byte(r.Header.Get("Authorization")))
	if err != nil || t.Validate(secret, crypto.SigningMethodHS256) != nil {
		return
	}
	id, _ := t.Claims().JWTID()
	if _, ok := t.Claims().Expiration(); !ok || store.Revoked(r.Context(), id) {
		return
	}
	name, _ := t.Claims().Subject()
	answer(w, name)
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, bad := jws.Claims{}, jws.Claims{}
	good.SetExpiration(time.Now().Add(time.Hour))
	bad.SetSubject("x")
	a, _ := jws.NewJWT(good, crypto.SigningMethodHS256).Serialize(secret)
	b, _ := jws.NewJWT(bad, crypto.SigningMethodHS256).Serialize(secret) // want "jwtexpiry: issue-no-exp error"
	w.Write(append(a, b...))
}
