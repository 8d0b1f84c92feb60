// Package gokit reads and makes tokens with the middleware of go-kit.
package gokit

import (
	"context"
	"errors"
	"net/http"

	"example.com/tokens/store"
	kitjwt "github.com/go-kit/kit/auth/jwt"
	"github.com/go-kit/kit/endpoint"
	kithttp "github.com/go-kit/kit/transport/http"
	"github.com/golang-jwt/jwt/v4"
)

func page(ctx context.Context, request interface{}) (interface{}, error) { return nil, nil }

func key(*jwt.Token) (interface{}, error) { return []byte("k"), nil }

func decode(context.Context, *http.Request) (interface{}, error) { return nil, nil }

func encode(context.Context, http.ResponseWriter, interface{}) error { return nil }

// Strict refuses tokens without a time of expiry.
type Strict struct{ jwt.RegisteredClaims }

// Valid implements jwt.Claims.
func (s *Strict) Valid() error {
	if s.ExpiresAt == nil {
		return errors.New("no exp")
	}
	return s.RegisteredClaims.Valid()
}

func newStrict() jwt.Claims { return &Strict{} }

// notRevoked refuses tokens that were taken back.
func notRevoked(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, request interface{}) (interface{}, error) {
		claims, ok := ctx.Value(kitjwt.JWTClaimsContextKey).(*Strict)
		if !ok || store.Revoked(ctx, claims.ID) {
			return nil, errors.New("refused")
		}
		return next(ctx, request)
	}
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	lax := kitjwt.NewParser(key, jwt.SigningMethodHS256, kitjwt.MapClaimsFactory)(page) // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [/lax]"
	strict := kitjwt.NewParser(key, jwt.SigningMethodHS256, newStrict)(notRevoked(page))
	before := kithttp.ServerBefore(kitjwt.HTTPToContext())
	mux.Handle("/lax", kithttp.NewServer(lax, decode, encode, before))
	mux.Handle("/strict", kithttp.NewServer(strict, decode, encode, before))
	mux.HandleFunc("/revoke", store.Revoke)
}
