// Package kataras reads and makes tokens with kataras/jwt.
package kataras

import (
	"net/http"
	"time"

	"github.com/kataras/jwt"
)

var secret = []byte("k")

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/required", required)
	mux.HandleFunc("/issue", issue)
}

func weak(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Verify(jwt.HS256, secret, []byte(r.Header.Get("Authorization"))) // want "jwtexpiry: weak-expiry warning"
	if err == nil && t.StandardClaims.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func required(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Verify(jwt.HS256, secret, []byte(r.Header.Get("Authorization")))
	if err != nil || t.StandardClaims.Expiry == 0 {
		return
	}
	if t.StandardClaims.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	type claims struct {
		Name string `json:"name"`
	}
	good, _ := jwt.Sign(jwt.HS256, secret, claims{"x"}, jwt.MaxAge(time.Hour))
	w.Write(good)
}
