// Package jose2 reads and makes tokens with gopkg.in/go-jose/go-jose.v2.
package jose2

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"gopkg.in/go-jose/go-jose.v2"
	"gopkg.in/go-jose/go-jose.v2/jwt"
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
	mux.HandleFunc("/timeless", timeless)
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
	if c.Validate(jwt.Expected{Issuer: "x", Time: time.Now()}) == nil {
		answer(w, c.Subject)
	}
}

func strict(w http.ResponseWriter, r *http.Request) {
	var c jwt.Claims
	if open(r.Header.Get("Authorization")).Claims(secret, &c) != nil || c.Expiry == nil {
		return
	}
	if c.Validate(jwt.Expected{Issuer: "x", Time: time.Now()}) == nil && !store.Revoked(r.Context(), c.ID) {
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
	if t.Claims(secret, &c) != nil || c.Expiry == nil || c.Validate(jwt.Expected{Issuer: "x", Time: time.Now()}) != nil || store.Revoked(r.Context(), c.ID) {
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

// timeless gives no time to compare with, which this version takes for none.
func timeless(w http.ResponseWriter, r *http.Request) {
	var c jwt.Claims
	if open(r.Header.Get("Authorization")).Claims(secret, &c) != nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/timeless]"
		return
	}
	if c.Validate(jwt.Expected{Issuer: "x"}) == nil {
		answer(w, c.Subject)
	}
}
