// Package cristalhq reads and makes tokens with cristalhq/jwt.
package cristalhq

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/cristalhq/jwt/v5"
)

var (
	verifier jwt.Verifier
	signer   jwt.Signer
)

// Claims are the claims of our tokens.
type Claims struct {
	jwt.RegisteredClaims
	Name string
}

func answer(w http.ResponseWriter, c Claims) {
	if c.Name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/unchecked", unchecked)
	mux.HandleFunc("/checked", checked)
	mux.HandleFunc("/required", required)
	mux.HandleFunc("/unsafe", unsafe)
	mux.HandleFunc("/issue", issue)
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse([]byte(r.Header.Get("Authorization")), verifier) // want "jwtexpiry: no-expiry error"
	var c Claims
	if err == nil && json.Unmarshal(t.Claims(), &c) == nil {
		answer(w, c)
	}
}

func checked(w http.ResponseWriter, r *http.Request) {
	var c Claims
	err := jwt.ParseClaims([]byte(r.Header.Get("Authorization")), verifier, &c) // want "jwtexpiry: weak-expiry warning"
	if err == nil && c.IsValidAt(time.Now()) {
		answer(w, c)
	}
}

func required(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse([]byte(r.Header.Get("Authorization")), verifier)
	var c Claims
	if err != nil || t.DecodeClaims(&c) != nil {
		return
	}
	if c.ExpiresAt == nil || !c.IsValidAt(time.Now()) {
		return
	}
	answer(w, c)
}

func unsafe(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseNoVerify([]byte(r.Header.Get("Authorization"))) // want "jwtexpiry: unverified error"
	var c Claims
	if err == nil && t.DecodeClaims(&c) == nil {
		answer(w, c)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.NewBuilder(signer).Build(Claims{RegisteredClaims: jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour))}})
	w.Write([]byte(good.String()))
}
