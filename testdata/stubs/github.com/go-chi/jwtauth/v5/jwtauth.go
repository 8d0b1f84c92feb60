package jwtauth

import (
	"context"
	"net/http"
	"time"

	"github.com/lestrrat-go/jwx/v2/jwt"
)

type JWTAuth struct{}

func New(alg string, signKey interface{}, verifyKey interface{}, validateOptions ...jwt.ValidateOption) *JWTAuth {
	return nil
}

func Verifier(ja *JWTAuth) func(http.Handler) http.Handler { return nil }

func Verify(ja *JWTAuth, findTokenFns ...func(r *http.Request) string) func(http.Handler) http.Handler {
	return nil
}

func Authenticator(ja *JWTAuth) func(http.Handler) http.Handler { return nil }

func VerifyToken(ja *JWTAuth, tokenString string) (jwt.Token, error) { return nil, nil }

func VerifyRequest(ja *JWTAuth, r *http.Request, findTokenFns ...func(r *http.Request) string) (jwt.Token, error) {
	return nil, nil
}

func (ja *JWTAuth) Encode(claims map[string]interface{}) (t jwt.Token, tokenString string, err error) {
	return nil, "", nil
}

func (ja *JWTAuth) Decode(tokenString string) (jwt.Token, error) { return nil, nil }

func FromContext(ctx context.Context) (jwt.Token, map[string]interface{}, error) {
	return nil, nil, nil
}

func SetExpiry(claims map[string]interface{}, tm time.Time) {}

func SetExpiryIn(claims map[string]interface{}, tm time.Duration) {}
