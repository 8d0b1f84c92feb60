// Package cristalhq5 reads and makes tokens with cristalhq/jwt v5.
package cristalhq5

import (
	"encoding/json"
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/cristalhq/jwt/v5"
)

var (
	verifier jwt.Verifier
	signer   jwt.Signer
)

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/unchecked", unchecked)
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/unsafe", unsafe)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, name string) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse([]byte(r.Header.Get("Authorization")), verifier) // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/unchecked]"
	var c jwt.RegisteredClaims
	if err == nil && json.Unmarshal(t.Claims(), &c) == nil {
		answer(w, c.Subject)
	}
}

func weak(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse([]byte(r.Header.Get("Authorization")), verifier) // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/weak]"
	var c jwt.RegisteredClaims
	if err == nil && json.Unmarshal(t.Claims(), &c) == nil && c.IsValidAt(time.Now()) {
		answer(w, c.Subject)
	}
}

func strict(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse([]byte(r.Header.Get("Authorization")), verifier)
	var c jwt.RegisteredClaims
	if err != nil || json.Unmarshal(t.Claims(), &c) != nil {
		return
	}
	if c.ExpiresAt == nil || !c.IsValidAt(time.Now()) || store.Revoked(r.Context(), c.ID) {
		return
	}
	answer(w, c.Subject)
}

func unsafe(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseNoVerify([]byte(r.Header.Get("Authorization"))) // want "jwtexpiry: unverified error"
	var c jwt.RegisteredClaims
	if err == nil && json.Unmarshal(t.Claims(), &c) == nil {
		answer(w, c.Subject)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.NewBuilder(signer).Build(jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour))})
	bad, _ := jwt.NewBuilder(signer).Build(&jwt.RegisteredClaims{Subject: "x"}) // want "jwtexpiry: issue-no-exp error"
	w.Write([]byte(good.String() + bad.String()))
}
