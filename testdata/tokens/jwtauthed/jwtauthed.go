// Package jwtauthed reads tokens with the middleware of go-chi/jwtauth.
package jwtauthed

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/jwtauth/v5"
	"github.com/lestrrat-go/jwx/v2/jwt"
)

var secret = []byte("k")

func page(w http.ResponseWriter, r *http.Request) {}

// notRevoked refuses tokens that were taken back.
func notRevoked(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t, _, err := jwtauth.FromContext(r.Context())
		if err != nil || store.Revoked(r.Context(), t.JwtID()) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Routes registers the handlers.
func Routes(router chi.Router) {
	lax := jwtauth.New("HS256", secret, nil)
	strict := jwtauth.New("HS256", secret, nil, jwt.WithRequiredClaim("exp"))
	router.Group(func(r chi.Router) {
		r.Use(jwtauth.Verifier(lax), jwtauth.Authenticator(lax)) // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [GET /lax]"
		r.Get("/lax", page)
	})
	router.Group(func(r chi.Router) {
		r.Use(jwtauth.Verifier(strict), jwtauth.Authenticator(strict), notRevoked)
		r.Get("/strict", page)
	})
	router.Get("/decode", func(w http.ResponseWriter, r *http.Request) {
		if t, err := strict.Decode(r.Header.Get("Authorization")); err == nil && t.Subject() == "root" { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [GET /decode]"
			w.WriteHeader(http.StatusTeapot)
		}
	})
	router.Post("/login", func(w http.ResponseWriter, r *http.Request) {
		claims := map[string]interface{}{"sub": "x"}
		jwtauth.SetExpiryIn(claims, time.Hour)
		_, good, _ := strict.Encode(claims)
		_, bad, _ := strict.Encode(map[string]interface{}{"sub": "x"}) // want "jwtexpiry: issue-no-exp error"
		w.Write([]byte(good + bad))
	})
	router.Post("/revoke", store.Revoke)
}
