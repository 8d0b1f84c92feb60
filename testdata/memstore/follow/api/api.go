// Package api registers routes with what its callers give: only main knows that
// this is nothing.
package api

import (
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/limiter"
)

// Config says where to count.
type Config struct{ Storage fiber.Storage }

// Routes registers the routes.
func Routes(r fiber.Router, cfg Config) {
	r.Use(limiter.New(limiter.Config{Storage: cfg.Storage})) // want "memstore: ratelimit warning"
	r.Get("/items", items)
}

func items(c *fiber.Ctx) error { return c.SendString("[]") }
