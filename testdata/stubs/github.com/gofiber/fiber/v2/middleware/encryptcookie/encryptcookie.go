// Package encryptcookie is a stub for tests: types and signatures of github.com/gofiber/fiber/v2/middleware/encryptcookie, without its code.
package encryptcookie

import "github.com/gofiber/fiber/v2"

type Config struct {
	Except []string
	Key    string
}

func New(config ...Config) fiber.Handler { return nil }

func GenerateKey() string { return "" }
