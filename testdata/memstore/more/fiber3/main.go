// Package main wires the other middleware of fiber v3.
package main

import (
	"log"
	"os"

	"github.com/gofiber/fiber/v3"
	"github.com/gofiber/fiber/v3/middleware/cache"
	"github.com/gofiber/fiber/v3/middleware/csrf"
	"github.com/gofiber/fiber/v3/middleware/encryptcookie"
	"github.com/gofiber/fiber/v3/middleware/idempotency"
	"github.com/gofiber/fiber/v3/middleware/limiter"
	"github.com/gofiber/fiber/v3/middleware/session"
	"github.com/gofiber/storage/redis/v3"
)

type redisLock struct{ address string }

func (l *redisLock) Lock(key string) error { return nil }

func (l *redisLock) Unlock(key string) error { return nil }

func index(c fiber.Ctx) error { return c.SendString("hello") }

func login(c fiber.Ctx) error {
	s, err := sessions.Get(c)
	if err != nil {
		return err
	}
	s.Set("user", c.Query("user"))
	return nil
}

var sessions = session.NewStore() // want "memstore: session error"

func main() {
	bad := fiber.New()
	bad.Use(cache.New())                                                                    // want "memstore: cache info"
	bad.Use(idempotency.New())                                                              // want "memstore: idempotency-store error"
	bad.Use(encryptcookie.New(encryptcookie.Config{Key: encryptcookie.GenerateKey(32)}))    // want "memstore: instance-key warning"
	bad.Post("/unlocked", idempotency.New(idempotency.Config{Storage: redis.New()}), index) // want "memstore: idempotency-store warning"
	bad.Get("/", login)

	store := redis.New()
	good := fiber.New()
	good.Use(cache.New(cache.Config{Storage: store}))
	good.Use(limiter.New(limiter.Config{Storage: store}))
	good.Use(csrf.New(csrf.Config{Storage: store}))
	good.Use(session.New(session.Config{Storage: store}))
	good.Use(idempotency.New(idempotency.Config{Storage: store, Lock: &redisLock{address: "redis:6379"}}))
	good.Use(encryptcookie.New(encryptcookie.Config{Key: os.Getenv("COOKIE_KEY")}))
	good.Get("/", index)
	go bad.Listen(":8081")
	log.Fatal(good.Listen(":8080"))
}
