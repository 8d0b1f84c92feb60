// Package jwt is a stub for tests: types and signatures of github.com/appleboy/gin-jwt/v3, without its code.
package jwt

import (
	"github.com/gin-gonic/gin"

	"github.com/appleboy/gin-jwt/v3/core"
)

type GinJWTMiddleware struct {
	Realm             string
	Key               []byte
	RefreshTokenStore core.TokenStore
	UseRedisStore     bool
}

func New(m *GinJWTMiddleware) (*GinJWTMiddleware, error) { return nil, nil }

func (mw *GinJWTMiddleware) EnableRedisStore() *GinJWTMiddleware { return nil }

func (mw *GinJWTMiddleware) MiddlewareFunc() gin.HandlerFunc { return nil }

func (mw *GinJWTMiddleware) LoginHandler(c *gin.Context) {}
