// Package api makes tokens in many ways.
package api

import (
	"net/http"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

var secret = []byte("k")

// Claims embeds the registered claims.
type Claims struct {
	Name string
	jwt.RegisteredClaims
}

// Pointed embeds them by reference.
type Pointed struct {
	Name string
	*jwt.RegisteredClaims
}

// Private has a field of its own for the time of expiry.
type Private struct {
	Exp  int64  `json:"exp"`
	Name string `json:"name"`
	jwt.MapClaims
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/good", good)
	mux.HandleFunc("/bad", bad)
	mux.HandleFunc("/helpers", helpers)
}

func soon() time.Time { return time.Now().Add(time.Hour) }

func sign(w http.ResponseWriter, t *jwt.Token) {
	s, _ := t.SignedString(secret)
	w.Write([]byte(s))
}

func good(w http.ResponseWriter, r *http.Request) {
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, Claims{"x", jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(soon())}}))
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, &Pointed{"x", &jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(soon())}}))
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, Private{Exp: soon().Unix()}))

	assigned := &Claims{Name: "x"}
	assigned.ExpiresAt = jwt.NewNumericDate(soon())
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, assigned))

	written := jwt.MapClaims{"name": "x"}
	if r.URL.Path != "" {
		written["exp"] = soon().Unix()
	}
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, written))

	late := jwt.New(jwt.SigningMethodHS256)
	late.Claims = jwt.MapClaims{"exp": soon().Unix()}
	sign(w, late)

	copied := jwt.MapClaims{}
	for k, v := range r.URL.Query() {
		copied[k] = v
	}
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, copied))
}

func bad(w http.ResponseWriter, r *http.Request) {
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, Claims{"x", jwt.RegisteredClaims{Issuer: "x"}}))                   // want "jwtexpiry: issue-no-exp error"
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, &Pointed{"x", &jwt.RegisteredClaims{IssuedAt: nil}}))              // want "jwtexpiry: issue-no-exp error"
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, Private{Name: "x"}))                                               // want "jwtexpiry: issue-no-exp error"
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"name": "x"}))                                       // want "jwtexpiry: issue-no-exp error"
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{ExpiresAt: nil}))                             // want "jwtexpiry: issue-no-exp error"
	sign(w, jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"exp": time.Now().Add(30 * 24 * time.Hour).Unix()})) // want "jwtexpiry: weak-expiry info"
}

func helpers(w http.ResponseWriter, r *http.Request) {
	sign(w, token(claims("x", time.Hour)))
	sign(w, forever(claims("x", time.Hour)))
}

func claims(name string, ttl time.Duration) *Claims {
	c := newClaims(name)
	c.RegisteredClaims.ExpiresAt = jwt.NewNumericDate(time.Now().Add(ttl))
	return c
}

func newClaims(name string) *Claims { return &Claims{Name: name} }

func token(c jwt.Claims) *jwt.Token { return jwt.NewWithClaims(jwt.SigningMethodHS256, c) }

// forever leaves the time out of what it copies.
func forever(c *Claims) *jwt.Token {
	short := &Claims{Name: c.Name}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, short) // want "jwtexpiry: issue-no-exp error"
}
