// Package idempotency is a stub for tests: types and signatures of github.com/gofiber/fiber/v2/middleware/idempotency, without its code.
package idempotency

import (
	"github.com/gofiber/fiber/v2"
)

type Config struct {
	Storage   fiber.Storage
	KeyHeader string
}

func New(config ...Config) fiber.Handler { return nil }
