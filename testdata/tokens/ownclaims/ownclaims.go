// Package ownclaims has claims that say themselves when they expire.
package ownclaims

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/golang-jwt/jwt/v5"
)

// Forever keeps the time from the library.
type Forever struct{ jwt.RegisteredClaims }

// GetExpirationTime implements jwt.Claims.
func (Forever) GetExpirationTime() (*jwt.NumericDate, error) { return nil, nil }

// Renamed has the time in a field of its own.
type Renamed struct {
	jwt.RegisteredClaims
	Until int64 `json:"exp"`
}

// GetExpirationTime implements jwt.Claims.
func (r Renamed) GetExpirationTime() (*jwt.NumericDate, error) {
	if r.Until == 0 {
		return nil, nil
	}
	return jwt.NewNumericDate(time.Unix(r.Until, 0)), nil
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/forever", forever)
	mux.HandleFunc("/renamed", renamed)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

func answer(w http.ResponseWriter, c jwt.RegisteredClaims) {
	if c.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func forever(w http.ResponseWriter, r *http.Request) {
	var c Forever
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err == nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/forever]"
		answer(w, c.RegisteredClaims)
	}
}

func renamed(w http.ResponseWriter, r *http.Request) {
	var c Renamed
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err == nil { // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [/renamed]"
		answer(w, c.RegisteredClaims)
	}
}

func strict(w http.ResponseWriter, r *http.Request) {
	var c Renamed
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key, jwt.WithExpirationRequired()); err == nil && !store.Revoked(r.Context(), c.ID) {
		answer(w, c.RegisteredClaims)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, Renamed{Until: time.Now().Add(time.Hour).Unix()}).SignedString([]byte("k"))
	w.Write([]byte(good))
}
