// Package v3 reads and makes tokens with github.com/golang-jwt/jwt.
package v3

import (
	"errors"
	"net/http"
	"time"

	jwt "github.com/golang-jwt/jwt"
)

func key(*jwt.Token) (interface{}, error) { return []byte("k"), nil }

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/typed", typed)
	mux.HandleFunc("/off", off)
	mux.HandleFunc("/checked", checked)
	mux.HandleFunc("/own", own)
	mux.HandleFunc("/blind", blind)
	mux.HandleFunc("/unverified", unverified)
	mux.HandleFunc("/issue", issue)
}

func answer(w http.ResponseWriter, name interface{}) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func weak(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key) // want "jwtexpiry: weak-expiry warning"
	if err == nil {
		answer(w, t.Claims.(jwt.MapClaims)["name"])
	}
}

func typed(w http.ResponseWriter, r *http.Request) {
	var claims jwt.StandardClaims
	if _, err := new(jwt.Parser).ParseWithClaims(r.Header.Get("Authorization"), &claims, key); err == nil { // want "jwtexpiry: weak-expiry warning"
		answer(w, claims.Subject)
	}
}

func off(w http.ResponseWriter, r *http.Request) {
	p := jwt.Parser{}
	p.SkipClaimsValidation = true
	if t, err := p.Parse(r.Header.Get("Authorization"), key); err == nil { // want "jwtexpiry: no-expiry error"
		answer(w, t.Claims.(jwt.MapClaims)["name"])
	}
}

func checked(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key)
	if err != nil {
		return
	}
	claims := t.Claims.(jwt.MapClaims)
	if !claims.VerifyExpiresAt(time.Now().Unix(), true) {
		return
	}
	answer(w, claims["name"])
}

// Strict refuses tokens without a time of expiry.
type Strict struct {
	jwt.StandardClaims
	Name string
}

// Valid implements jwt.Claims.
func (s Strict) Valid() error {
	if s.ExpiresAt == 0 {
		return errors.New("no exp")
	}
	return s.StandardClaims.Valid()
}

func own(w http.ResponseWriter, r *http.Request) {
	var claims Strict
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &claims, key); err == nil {
		answer(w, claims.Name)
	}
}

// Blind checks nothing.
type Blind struct {
	jwt.StandardClaims
	Name string
}

// Valid implements jwt.Claims.
func (Blind) Valid() error { return nil }

func blind(w http.ResponseWriter, r *http.Request) {
	var claims Blind
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &claims, key); err == nil { // want "jwtexpiry: no-expiry error"
		answer(w, claims.Name)
	}
}

func unverified(w http.ResponseWriter, r *http.Request) {
	var claims Strict
	if _, _, err := new(jwt.Parser).ParseUnverified(r.Header.Get("Authorization"), &claims); err == nil { // want "jwtexpiry: unverified error"
		answer(w, claims.Name)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	t := jwt.New(jwt.SigningMethodHS256)
	t.Claims.(jwt.MapClaims)["exp"] = time.Now().Add(time.Hour).Unix()
	s, _ := t.SignedString([]byte("k"))
	u, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.StandardClaims{ExpiresAt: time.Now().Add(time.Hour).Unix()}).SignedString([]byte("k"))
	w.Write([]byte(s + u))
}
