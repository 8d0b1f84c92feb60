// Package echo4 reads tokens with the middleware of echo.
package echo4

import (
	"github.com/golang-jwt/jwt/v5"
	echojwt "github.com/labstack/echo-jwt/v4"
	"github.com/labstack/echo/v4"
)

var secret = []byte("k")

func hello(c echo.Context) error { return c.NoContent(204) }

// Routes registers the handlers.
func Routes(e *echo.Echo) {
	weak := e.Group("/weak")
	weak.Use(echojwt.WithConfig(echojwt.Config{SigningKey: secret})) // want "jwtexpiry: weak-expiry warning"
	weak.GET("/hello", hello)
	weak.GET("/again", hello)
	e.GET("/also", hello, echojwt.JWT(secret)) // want "jwtexpiry: weak-expiry warning"

	strict := e.Group("/strict", echojwt.WithConfig(echojwt.Config{
		ParseTokenFunc: func(c echo.Context, auth string) (any, error) {
			return jwt.Parse(auth, key, jwt.WithExpirationRequired())
		},
	}))
	strict.GET("/hello", hello)
}

func key(*jwt.Token) (any, error) { return secret, nil }
