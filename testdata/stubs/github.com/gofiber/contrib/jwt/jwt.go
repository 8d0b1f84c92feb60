package jwtware

import (
	"github.com/gofiber/fiber/v2"
	"github.com/golang-jwt/jwt/v5"
)

type Config struct {
	Filter             func(*fiber.Ctx) bool
	SuccessHandler     fiber.Handler
	SigningKey         interface{}
	ContextKey         string
	Claims             jwt.Claims
	KeyFunc            jwt.Keyfunc
	TokenProcessorFunc func(token string) (string, error)
}

func New(config ...Config) fiber.Handler { return nil }
