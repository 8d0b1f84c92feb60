// Package golangv5 reads and makes tokens with github.com/golang-jwt/jwt/v5.
package golangv5

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/golang-jwt/jwt/v5"
)

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/off", off)
	mux.HandleFunc("/unverified", unverified)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, name string) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

func weak(w http.ResponseWriter, r *http.Request) {
	var c jwt.RegisteredClaims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key, jwt.WithIssuedAt(), jwt.WithLeeway(time.Minute)); err == nil { // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [/weak]"
		answer(w, c.Subject)
	}
}

func strict(w http.ResponseWriter, r *http.Request) {
	var c jwt.RegisteredClaims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key, jwt.WithExpirationRequired()); err == nil && !store.Revoked(r.Context(), c.ID) {
		answer(w, c.Subject)
	}
}

func off(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.NewParser(jwt.WithoutClaimsValidation()).Parse(r.Header.Get("Authorization"), key) // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/off]"
	if err != nil {
		return
	}
	name, _ := t.Claims.(jwt.MapClaims)["sub"].(string)
	answer(w, name)
}

func unverified(w http.ResponseWriter, r *http.Request) {
	var c jwt.RegisteredClaims
	if _, _, err := jwt.NewParser().ParseUnverified(r.Header.Get("Authorization"), &c); err == nil { // want "jwtexpiry: unverified error"
		answer(w, c.Subject)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour))}).SignedString([]byte("k"))
	bad, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": "x"}).SignedString([]byte("k")) // want "jwtexpiry: issue-no-exp error"
	w.Write([]byte(good + bad))
}
