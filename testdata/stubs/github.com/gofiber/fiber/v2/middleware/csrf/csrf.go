// Package csrf is a stub for tests: types and signatures of github.com/gofiber/fiber/v2/middleware/csrf, without its code.
package csrf

import (
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/session"
)

type Config struct {
	Storage   fiber.Storage
	Session   *session.Store
	KeyLookup string
}

func New(config ...Config) fiber.Handler { return nil }
