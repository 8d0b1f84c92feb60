// Package echojwt4 reads tokens with the middleware of github.com/labstack/echo-jwt/v4.
package echojwt4

import (
	"errors"

	"example.com/tokens/store"
	"github.com/golang-jwt/jwt/v5"
	echojwt "github.com/labstack/echo-jwt/v4"
	"github.com/labstack/echo/v4"
)

var secret = []byte("k")

func page(c echo.Context) error { return c.NoContent(204) }

// Strict refuses tokens without a time of expiry.
type Strict struct{ jwt.RegisteredClaims }

// Validate implements jwt.ClaimsValidator.
func (s *Strict) Validate() error {
	if s.ExpiresAt == nil {
		return errors.New("no exp")
	}
	return nil
}

// notRevoked refuses tokens that were taken back.
func notRevoked(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		claims := c.Get("user").(*jwt.Token).Claims.(*Strict)
		if store.Revoked(c.Request().Context(), claims.ID) {
			return c.NoContent(401)
		}
		return next(c)
	}
}

// Routes registers the handlers.
func Routes(e *echo.Echo) {
	lax := e.Group("/lax")
	lax.Use(echojwt.JWT(secret)) // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [GET /lax/page]"
	lax.GET("/page", page)

	named := e.Group("/named", echojwt.WithConfig(echojwt.Config{ // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [GET /named/page]"
		NewClaimsFunc: func(c echo.Context) jwt.Claims { return new(jwt.RegisteredClaims) },
	}))
	named.GET("/page", page)

	strict := e.Group("/strict", echojwt.WithConfig(echojwt.Config{
		SigningKey:    secret,
		NewClaimsFunc: func(c echo.Context) jwt.Claims { return new(Strict) },
	}), notRevoked)
	strict.GET("/page", page)

	own := e.Group("/own", echojwt.WithConfig(echojwt.Config{ParseTokenFunc: parse}))
	own.GET("/page", page)

	e.POST("/revoke", func(c echo.Context) error {
		store.Add(c.Request().Context(), c.FormValue("id"))
		return nil
	})
}

// parse takes the library's place.
func parse(c echo.Context, text string) (any, error) {
	if store.Revoked(c.Request().Context(), text) {
		return nil, errors.New("refused")
	}
	return jwt.Parse(text, key, jwt.WithExpirationRequired())
}

func key(*jwt.Token) (any, error) { return secret, nil }
