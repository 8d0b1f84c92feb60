package auth

import (
	"github.com/dgrijalva/jwt-go"
	routing "github.com/go-ozzo/ozzo-routing/v2"
)

type JWTTokenHandler func(*routing.Context, *jwt.Token) error

type JWTOptions struct {
	Realm         string
	SigningMethod string
	TokenHandler  JWTTokenHandler
}

func JWT(verificationKey string, options ...JWTOptions) routing.Handler { return nil }

func NewJWT(claims jwt.MapClaims, signingKey string, signingMethod ...jwt.SigningMethod) (string, error) {
	return "", nil
}
