// Package cache is a stub for tests: types and signatures of github.com/gofiber/fiber/v2/middleware/cache, without its code.
package cache

import (
	"time"

	"github.com/gofiber/fiber/v2"
)

type Config struct {
	Storage    fiber.Storage
	Expiration time.Duration
}

func New(config ...Config) fiber.Handler { return nil }
