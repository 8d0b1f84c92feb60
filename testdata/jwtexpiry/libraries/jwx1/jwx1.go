// Package jwx1 reads and makes tokens with jwx v1.
package jwx1

import (
	"errors"
	"net/http"
	"time"

	"github.com/lestrrat-go/jwx/jwa"
	"github.com/lestrrat-go/jwx/jwt"
)

var secret = []byte("k")

func answer(w http.ResponseWriter, t jwt.Token) {
	if t.Subject() == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

// check refuses tokens without a time of expiry.
func check(t jwt.Token) error {
	if t.Expiration().IsZero() {
		return errors.New("no exp")
	}
	return nil
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.NewBuilder().Subject("x").Expiration(time.Now().Add(time.Hour)).Build()
	bad := jwt.New()
	bad.Set("sub", "x")
	also := jwt.New()
	also.Set(jwt.ExpirationKey, time.Now().Add(time.Hour))
	a, _ := jwt.Sign(good, jwa.HS256, secret)
	b, _ := jwt.Sign(bad, jwa.HS256, secret) // want "jwtexpiry: issue-no-exp error"
	c, _ := jwt.Sign(also, jwa.HS256, secret)
	w.Write(append(append(a, b...), c...))
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/bare", func(w http.ResponseWriter, r *http.Request) {
		if t, err := jwt.ParseRequest(r); err == nil { // want "jwtexpiry: unverified error"
			answer(w, t)
		}
	})
	mux.HandleFunc("/unchecked", func(w http.ResponseWriter, r *http.Request) {
		if t, err := jwt.ParseRequest(r, jwt.WithVerify(jwa.HS256, secret)); err == nil { // want "jwtexpiry: no-expiry error"
			answer(w, t)
		}
	})
	mux.HandleFunc("/required", func(w http.ResponseWriter, r *http.Request) {
		if t, err := jwt.ParseRequest(r, jwt.WithVerify(jwa.HS256, secret), jwt.WithValidate(true), jwt.WithRequiredClaim(jwt.ExpirationKey)); err == nil {
			answer(w, t)
		}
	})
	mux.HandleFunc("/checked", func(w http.ResponseWriter, r *http.Request) {
		t, err := jwt.ParseRequest(r, jwt.WithVerify(jwa.HS256, secret), jwt.WithValidate(true))
		if err != nil || check(t) != nil {
			return
		}
		answer(w, t)
	})
}
