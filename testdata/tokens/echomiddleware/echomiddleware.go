// Package echomiddleware reads tokens with the middleware that echo once had.
package echomiddleware

import (
	"errors"

	"example.com/tokens/store"
	"github.com/golang-jwt/jwt"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

var secret = []byte("k")

func page(c echo.Context) error { return c.NoContent(204) }

// Strict refuses tokens without a time of expiry.
type Strict struct{ jwt.StandardClaims }

// Valid implements jwt.Claims.
func (s *Strict) Valid() error {
	if s.ExpiresAt == 0 {
		return errors.New("no exp")
	}
	return s.StandardClaims.Valid()
}

// Blind checks nothing.
type Blind struct{ jwt.StandardClaims }

// Valid implements jwt.Claims.
func (*Blind) Valid() error { return nil }

// notRevoked refuses tokens that were taken back.
func notRevoked(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		claims := c.Get("user").(*jwt.Token).Claims.(*Strict)
		if store.Revoked(c.Request().Context(), claims.Id) {
			return c.NoContent(401)
		}
		return next(c)
	}
}

// Routes registers the handlers.
func Routes(e *echo.Echo) {
	e.Group("/lax", middleware.JWT(secret)).GET("/page", page)                                                                 // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [GET /lax/page]"
	e.Group("/blind", middleware.JWTWithConfig(middleware.JWTConfig{SigningKey: secret, Claims: &Blind{}})).GET("/page", page) // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [GET /blind/page]"
	e.Group("/strict", middleware.JWTWithConfig(middleware.JWTConfig{SigningKey: secret, Claims: &Strict{}}), notRevoked).GET("/page", page)
	e.POST("/revoke", func(c echo.Context) error {
		store.Add(c.Request().Context(), c.FormValue("id"))
		return nil
	})
}
