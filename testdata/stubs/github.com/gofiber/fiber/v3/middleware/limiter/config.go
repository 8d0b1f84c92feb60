package limiter

import (
	"time"

	"github.com/gofiber/fiber/v3"
)

type Config struct {
	Storage    fiber.Storage
	Max        int
	Expiration time.Duration
}
