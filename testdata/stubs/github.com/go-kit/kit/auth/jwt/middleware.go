package jwt

import (
	"github.com/go-kit/kit/endpoint"
	"github.com/go-kit/kit/transport/http"
	"github.com/golang-jwt/jwt/v4"
)

type contextKey string

const (
	JWTContextKey       contextKey = "JWTToken"
	JWTClaimsContextKey contextKey = "JWTClaims"
)

type ClaimsFactory func() jwt.Claims

func MapClaimsFactory() jwt.Claims { return nil }

func StandardClaimsFactory() jwt.Claims { return nil }

func NewParser(keyFunc jwt.Keyfunc, method jwt.SigningMethod, newClaims ClaimsFactory) endpoint.Middleware {
	return nil
}

func NewSigner(kid string, key []byte, method jwt.SigningMethod, claims jwt.Claims) endpoint.Middleware {
	return nil
}

func HTTPToContext() http.RequestFunc { return nil }
