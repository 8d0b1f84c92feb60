package limiter

import (
	"time"

	"github.com/gofiber/fiber/v2"
)

var ConfigDefault = Config{}

type Config struct {
	Max        int
	Expiration time.Duration
	Storage    fiber.Storage
}
