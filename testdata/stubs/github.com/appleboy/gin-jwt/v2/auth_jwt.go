package jwt

import (
	"time"

	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt/v4"
)

type MapClaims map[string]interface{}

type GinJWTMiddleware struct {
	Realm           string
	Key             []byte
	Timeout         time.Duration
	Authenticator   func(c *gin.Context) (interface{}, error)
	Authorizator    func(data interface{}, c *gin.Context) bool
	PayloadFunc     func(data interface{}) MapClaims
	IdentityHandler func(*gin.Context) interface{}
}

func New(m *GinJWTMiddleware) (*GinJWTMiddleware, error) { return nil, nil }

func (mw *GinJWTMiddleware) MiddlewareFunc() gin.HandlerFunc { return nil }

func (mw *GinJWTMiddleware) LoginHandler(c *gin.Context) {}

func (mw *GinJWTMiddleware) ParseToken(c *gin.Context) (*jwt.Token, error) { return nil, nil }

func (mw *GinJWTMiddleware) ParseTokenString(token string) (*jwt.Token, error) { return nil, nil }

func ExtractClaims(c *gin.Context) MapClaims { return nil }
