// Package kataras reads and makes tokens with kataras/jwt.
package kataras

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/kataras/jwt"
)

var secret = []byte("k")

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/unsafe", unsafe)
	mux.HandleFunc("/listed", listed)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, t *jwt.VerifiedToken) {
	if t.StandardClaims.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func weak(w http.ResponseWriter, r *http.Request) {
	if t, err := jwt.Verify(jwt.HS256, secret, []byte(r.Header.Get("Authorization"))); err == nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/weak]"
		answer(w, t)
	}
}

func strict(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Verify(jwt.HS256, secret, []byte(r.Header.Get("Authorization")))
	if err == nil && t.StandardClaims.Expiry != 0 && !store.Revoked(r.Context(), t.StandardClaims.ID) {
		answer(w, t)
	}
}

func unsafe(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Decode([]byte(r.Header.Get("Authorization"))) // want "jwtexpiry: unverified error"
	var c jwt.Claims
	if err == nil && t.Claims(&c) == nil && c.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

// blocked is known to one process only.
var blocked = jwt.NewBlocklist(time.Hour)

func listed(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Verify(jwt.HS256, secret, []byte(r.Header.Get("Authorization")), blocked) // want "jwtexpiry: no-expiry error" "jwtrevocation: local-revocation error [/listed]"
	if err != nil {
		return
	}
	if r.Method == http.MethodDelete {
		blocked.InvalidateToken(t.Token, t.StandardClaims)
		return
	}
	answer(w, t)
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.Sign(jwt.HS256, secret, jwt.Map{"sub": "x"}, jwt.MaxAge(time.Hour))
	bad, _ := jwt.Sign(jwt.HS256, secret, jwt.Map{"sub": "x"}) // want "jwtexpiry: issue-no-exp error"
	w.Write(append(good, bad...))
}
