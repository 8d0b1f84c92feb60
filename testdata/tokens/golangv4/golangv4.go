// Package golangv4 reads and makes tokens with github.com/golang-jwt/jwt/v4.
package golangv4

import (
	"errors"
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/golang-jwt/jwt/v4"
)

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/off", off)
	mux.HandleFunc("/verified", verified)
	mux.HandleFunc("/unverified", unverified)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, name string) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func key(*jwt.Token) (interface{}, error) { return []byte("k"), nil }

func weak(w http.ResponseWriter, r *http.Request) {
	var c jwt.RegisteredClaims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err == nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/weak]"
		answer(w, c.Subject)
	}
}

// Strict refuses tokens without a time of expiry.
type Strict struct{ jwt.RegisteredClaims }

// Valid implements jwt.Claims.
func (s Strict) Valid() error {
	if s.ExpiresAt == nil {
		return errors.New("no exp")
	}
	return s.RegisteredClaims.Valid()
}

func strict(w http.ResponseWriter, r *http.Request) {
	var c Strict
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err == nil && !store.Revoked(r.Context(), c.ID) {
		answer(w, c.Subject)
	}
}

func off(w http.ResponseWriter, r *http.Request) {
	p := jwt.Parser{SkipClaimsValidation: true}
	t, err := p.Parse(r.Header.Get("Authorization"), key) // want "jwtexpiry: no-expiry error"
	if err != nil {
		return
	}
	c := t.Claims.(jwt.MapClaims)
	if id, _ := c["jti"].(string); store.Revoked(r.Context(), id) {
		return
	}
	name, _ := c["sub"].(string)
	answer(w, name)
}

func verified(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key) // want "jwtrevocation: no-revocation warning [/verified]"
	if err != nil {
		return
	}
	c := t.Claims.(jwt.MapClaims)
	if !c.VerifyExpiresAt(time.Now().Unix(), true) {
		return
	}
	name, _ := c["sub"].(string)
	answer(w, name)
}

func unverified(w http.ResponseWriter, r *http.Request) {
	var c Strict
	if _, _, err := new(jwt.Parser).ParseUnverified(r.Header.Get("Authorization"), &c); err == nil { // want "jwtexpiry: unverified error"
		answer(w, c.Subject)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, Strict{jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour))}}).SignedString([]byte("k"))
	bad, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": "x"}).SignedString([]byte("k")) // want "jwtexpiry: issue-no-exp error"
	w.Write([]byte(good + bad))
}
