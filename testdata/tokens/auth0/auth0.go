// Package auth0 reads tokens with the middleware of auth0.
package auth0

import (
	"context"
	"errors"
	"net/http"

	"example.com/tokens/store"
	jwtmiddleware "github.com/auth0/go-jwt-middleware/v2"
	"github.com/auth0/go-jwt-middleware/v2/validator"
	"github.com/golang-jwt/jwt/v5"
)

func key(context.Context) (interface{}, error) { return []byte("k"), nil }

func page(w http.ResponseWriter, r *http.Request) {}

// Claims refuse what has no time of expiry, and what was taken back.
type Claims struct {
	Exp int64  `json:"exp"`
	ID  string `json:"jti"`
}

// Validate implements validator.CustomClaims.
func (c *Claims) Validate(ctx context.Context) error {
	if c.Exp == 0 || store.Revoked(ctx, c.ID) {
		return errors.New("refused")
	}
	return nil
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	lax, _ := validator.New(key, validator.HS256, "https://id.example", nil)
	m := jwtmiddleware.New(lax.ValidateToken)
	mux.Handle("/lax", m.CheckJWT(http.HandlerFunc(page)))     // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [/lax]"
	mux.Handle("/lax/too", m.CheckJWT(http.HandlerFunc(page))) // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [/lax/too]"

	strict, _ := validator.New(key, validator.HS256, "https://id.example", nil,
		validator.WithCustomClaims(func() validator.CustomClaims { return &Claims{} }))
	mux.Handle("/strict", jwtmiddleware.New(strict.ValidateToken).CheckJWT(http.HandlerFunc(page)))

	// A function of our own takes the library's place.
	mux.Handle("/own", jwtmiddleware.New(own).CheckJWT(http.HandlerFunc(page)))
	mux.Handle("/better", jwtmiddleware.New(better).CheckJWT(http.HandlerFunc(page)))
	mux.HandleFunc("/revoke", store.Revoke)
}

func own(ctx context.Context, text string) (interface{}, error) {
	return jwt.Parse(text, secret) // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [/own]"
}

func better(ctx context.Context, text string) (interface{}, error) {
	if store.Revoked(ctx, text) {
		return nil, errors.New("refused")
	}
	return jwt.Parse(text, secret, jwt.WithExpirationRequired())
}

func secret(*jwt.Token) (any, error) { return []byte("k"), nil }
