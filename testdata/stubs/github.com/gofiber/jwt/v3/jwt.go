package jwtware

import (
	"github.com/gofiber/fiber/v2"
	"github.com/golang-jwt/jwt/v4"
)

type Config struct {
	Filter         func(*fiber.Ctx) bool
	SuccessHandler fiber.Handler
	SigningKey     interface{}
	ContextKey     string
	Claims         jwt.Claims
	KeyFunc        jwt.Keyfunc
}

func New(config ...Config) fiber.Handler { return nil }
