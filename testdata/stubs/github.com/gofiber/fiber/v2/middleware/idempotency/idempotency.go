// Package idempotency is a stub for tests: types and signatures of github.com/gofiber/fiber/v2/middleware/idempotency, without its code.
package idempotency

import "github.com/gofiber/fiber/v2"

type Locker interface {
	Lock(key string) error
	Unlock(key string) error
}

type MemoryLock struct{}

func NewMemoryLock() *MemoryLock { return nil }

func (l *MemoryLock) Lock(key string) error { return nil }

func (l *MemoryLock) Unlock(key string) error { return nil }

type Config struct {
	Lock      Locker
	Storage   fiber.Storage
	KeyHeader string
}

var ConfigDefault = Config{KeyHeader: "X-Idempotency-Key"}

func New(config ...Config) fiber.Handler { return nil }
