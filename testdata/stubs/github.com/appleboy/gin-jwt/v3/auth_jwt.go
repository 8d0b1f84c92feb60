package jwt

import (
	"time"

	"github.com/appleboy/gin-jwt/v3/core"
	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt/v5"
)

type MapClaims map[string]interface{}

type GinJWTMiddleware struct {
	Realm             string
	Key               []byte
	Timeout           time.Duration
	Authenticator     func(c *gin.Context) (interface{}, error)
	Authorizer        func(c *gin.Context, data any) bool
	PayloadFunc       func(data interface{}) MapClaims
	RefreshTokenStore core.TokenStore
	UseRedisStore     bool
	IdentityHandler   func(*gin.Context) interface{}
}

func New(m *GinJWTMiddleware) (*GinJWTMiddleware, error) { return nil, nil }

func (mw *GinJWTMiddleware) EnableRedisStore() *GinJWTMiddleware { return nil }

func (mw *GinJWTMiddleware) MiddlewareFunc() gin.HandlerFunc { return nil }

func (mw *GinJWTMiddleware) LoginHandler(c *gin.Context) {}

func (mw *GinJWTMiddleware) ParseToken(c *gin.Context) (*jwt.Token, error) { return nil, nil }

func (mw *GinJWTMiddleware) ParseTokenString(token string) (*jwt.Token, error) { return nil, nil }

func ExtractClaims(c *gin.Context) MapClaims { return nil }
