// Package jose2 reads and makes tokens with go-jose v2.
package jose2

import (
	"errors"
	"net/http"
	"time"

	"gopkg.in/square/go-jose.v2"
	"gopkg.in/square/go-jose.v2/jwt"
)

var secret = []byte("k")

func answer(w http.ResponseWriter, c jwt.Claims) {
	if c.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/unchecked", unchecked)
	mux.HandleFunc("/checked", checked)
	mux.HandleFunc("/required", required)
	mux.HandleFunc("/unsafe", unsafe)
	mux.HandleFunc("/zero", zero)
	mux.HandleFunc("/issue", issue)
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseSigned(r.Header.Get("Authorization"))
	var c jwt.Claims
	if err == nil && t.Claims(secret, &c) == nil { // want "jwtexpiry: no-expiry error"
		answer(w, c)
	}
}

func checked(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseSigned(r.Header.Get("Authorization"))
	var c jwt.Claims
	if err != nil || t.Claims(secret, &c) != nil { // want "jwtexpiry: weak-expiry warning"
		return
	}
	if c.Validate(jwt.Expected{Time: time.Now()}) == nil {
		answer(w, c)
	}
}

func required(w http.ResponseWriter, r *http.Request) {
	c, err := claims(r)
	if err == nil {
		answer(w, c)
	}
}

func claims(r *http.Request) (c jwt.Claims, err error) {
	t, err := jwt.ParseSigned(r.Header.Get("Authorization"))
	if err != nil {
		return c, err
	}
	if err := t.Claims(secret, &c); err != nil {
		return c, err
	}
	if c.Expiry == nil {
		return c, errors.New("no exp")
	}
	return c, c.Validate(jwt.Expected{Time: time.Now()})
}

func unsafe(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseSigned(r.Header.Get("Authorization"))
	var c jwt.Claims
	if err == nil && t.UnsafeClaimsWithoutVerification(&c) == nil { // want "jwtexpiry: unverified error"
		answer(w, c)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	signer, _ := jose.NewSigner(jose.SigningKey{Algorithm: jose.HS256, Key: secret}, nil)
	private := struct{ Name string }{"x"}
	good, _ := jwt.Signed(signer).Claims(jwt.Claims{Expiry: jwt.NewNumericDate(time.Now().Add(time.Hour))}).Claims(private).CompactSerialize()
	w.Write([]byte(good))
}

// zero checks no time, since version 2 takes none for the current one.
func zero(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseSigned(r.Header.Get("Authorization"))
	var c jwt.Claims
	if err != nil || t.Claims(secret, &c) != nil { // want "jwtexpiry: no-expiry error"
		return
	}
	if c.Validate(jwt.Expected{Issuer: "x"}) == nil {
		answer(w, c)
	}
}
