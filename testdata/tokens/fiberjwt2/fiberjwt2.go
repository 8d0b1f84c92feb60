// Package fiberjwt2 reads tokens with the middleware of github.com/gofiber/jwt/v2.
package fiberjwt2

import (
	"context"
	"errors"

	"example.com/tokens/store"
	"github.com/gofiber/fiber/v2"
	jwtware "github.com/gofiber/jwt/v2"
	"github.com/golang-jwt/jwt/v4"
)

var secret = []byte("k")

func page(c *fiber.Ctx) error { return c.SendStatus(204) }

// Strict refuses tokens without a time of expiry.
type Strict struct{ jwt.RegisteredClaims }

// Valid refuses claims.
func (s *Strict) Valid() error {
	if s.ExpiresAt == nil {
		return errors.New("no exp")
	}
	return nil
}

// notRevoked runs when a token is good.
func notRevoked(c *fiber.Ctx) error {
	t, ok := c.Locals("user").(*jwt.Token)
	if !ok {
		return c.SendStatus(401)
	}
	claims := t.Claims.(*Strict)
	if store.Revoked(context.Background(), claims.ID) {
		return c.SendStatus(401)
	}
	return c.Next()
}

// Routes registers the handlers.
func Routes(app *fiber.App) {
	lax := app.Group("/lax", jwtware.New(jwtware.Config{SigningKey: secret})) // want "jwtexpiry: weak-expiry warning" "jwtrevocation: no-revocation warning [GET /lax/page]"
	lax.Get("/page", page)
	strict := app.Group("/strict", jwtware.New(jwtware.Config{SigningKey: secret, Claims: &Strict{}, SuccessHandler: notRevoked}))
	strict.Get("/page", page)
	app.Post("/revoke", func(c *fiber.Ctx) error {
		store.Add(context.Background(), c.FormValue("id"))
		return nil
	})
}
