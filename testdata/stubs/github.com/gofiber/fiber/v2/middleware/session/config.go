package session

import (
	"time"

	"github.com/gofiber/fiber/v2"
)

type Config struct {
	Expiration time.Duration
	Storage    fiber.Storage
}
