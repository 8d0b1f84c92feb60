// Package ginjwt3 reads tokens with the middleware of appleboy/gin-jwt v3.
package ginjwt3

import (
	"errors"

	"example.com/tokens/store"
	ginjwt "github.com/appleboy/gin-jwt/v3"
	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt/v5"
)

var secret = []byte("k")

func page(c *gin.Context) {}

// Routes registers the handlers. The middleware requires the time of expiry.
func Routes(e *gin.Engine) {
	lax, _ := ginjwt.New(&ginjwt.GinJWTMiddleware{Key: secret})
	e.POST("/login", lax.LoginHandler)
	e.Group("/lax", lax.MiddlewareFunc()).GET("/page", page) // want "jwtrevocation: no-revocation warning [GET /lax/page]"

	strict, _ := ginjwt.New(&ginjwt.GinJWTMiddleware{
		Key: secret,
		Authorizer: func(c *gin.Context, data interface{}) bool {
			id, _ := ginjwt.ExtractClaims(c)["jti"].(string)
			return !store.Revoked(c.Request.Context(), id)
		},
	})
	e.Group("/strict", strict.MiddlewareFunc()).GET("/page", page)

	// Below the middleware the library requires nothing.
	e.GET("/parsed", func(c *gin.Context) {
		if t, err := lax.ParseTokenString(c.Query("token")); err == nil { // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [GET /parsed]"
			c.String(200, t.Raw)
		}
	})
	e.GET("/checked", func(c *gin.Context) {
		if t, err := read(lax, c.Query("token")); err == nil && !store.Revoked(c.Request.Context(), t.Raw) {
			c.String(200, t.Raw)
		}
	})
	e.POST("/revoke", func(c *gin.Context) { store.Add(c.Request.Context(), c.PostForm("id")) })
}

func read(m *ginjwt.GinJWTMiddleware, text string) (*jwt.Token, error) {
	t, err := m.ParseTokenString(text)
	if err != nil {
		return nil, err
	}
	if _, ok := t.Claims.(jwt.MapClaims)["exp"]; !ok {
		return nil, errors.New("no exp")
	}
	return t, nil
}
