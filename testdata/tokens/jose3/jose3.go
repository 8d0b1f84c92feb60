// Package jose3 reads and makes tokens with github.com/go-jose/go-jose/v3.
package jose3

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/go-jose/go-jose/v3"
	"github.com/go-jose/go-jose/v3/jwt"
)

var secret = []byte("k")

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/unchecked", unchecked)
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/unsafe", unsafe)
	mux.HandleFunc("/peek", peek)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, name string) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func open(text string) *jwt.JSONWebToken {
	t, err := jwt.ParseSigned(text)
	if err != nil {
		return nil
	}
	return t
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	var c jwt.Claims
	if open(r.Header.Get("Authorization")).Claims(secret, &c) == nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/unchecked]"
		answer(w, c.Subject)
	}
}

func weak(w http.ResponseWriter, r *http.Request) {
	var c jwt.Claims
	if open(r.Header.Get("Authorization")).Claims(secret, &c) != nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/weak]"
		return
	}
	if c.Validate(jwt.Expected{Issuer: "x"}) == nil {
		answer(w, c.Subject)
	}
}

func strict(w http.ResponseWriter, r *http.Request) {
	var c jwt.Claims
	if open(r.Header.Get("Authorization")).Claims(secret, &c) != nil || c.Expiry == nil {
		return
	}
	if c.Validate(jwt.Expected{Issuer: "x"}) == nil && !store.Revoked(r.Context(), c.ID) {
		answer(w, c.Subject)
	}
}

func unsafe(w http.ResponseWriter, r *http.Request) {
	var c jwt.Claims
	if open(r.Header.Get("Authorization")).UnsafeClaimsWithoutVerification(&c) == nil { // want "jwtexpiry: unverified error"
		answer(w, c.Subject)
	}
}

// peek looks at the token first and verifies it then.
func peek(w http.ResponseWriter, r *http.Request) {
	var peeked, c jwt.Claims
	t := open(r.Header.Get("Authorization"))
	if t.UnsafeClaimsWithoutVerification(&peeked) != nil || peeked.Issuer == "" {
		return
	}
	if t.Claims(secret, &c) != nil || c.Expiry == nil || c.Validate(jwt.Expected{Issuer: "x"}) != nil || store.Revoked(r.Context(), c.ID) {
		return
	}
	answer(w, c.Subject)
}

type private struct{ Name string }

func issue(w http.ResponseWriter, r *http.Request) {
	signer, _ := jose.NewSigner(jose.SigningKey{Algorithm: jose.HS256, Key: secret}, nil)
	good, _ := jwt.Signed(signer).Claims(jwt.Claims{Expiry: jwt.NewNumericDate(time.Now().Add(time.Hour))}).CompactSerialize()
	bad, _ := jwt.Signed(signer).Claims(private{"x"}).CompactSerialize() // want "jwtexpiry: issue-no-exp error"
	w.Write([]byte(good + bad))
}
