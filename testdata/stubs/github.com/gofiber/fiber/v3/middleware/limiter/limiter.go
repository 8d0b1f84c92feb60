// Package limiter is a stub for tests: types and signatures of github.com/gofiber/fiber/v3/middleware/limiter, without its code.
package limiter

import "github.com/gofiber/fiber/v3"

func New(config ...Config) fiber.Handler { return nil }
