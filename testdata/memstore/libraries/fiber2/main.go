// Package main wires middleware of fiber with the store that it falls back to,
// and with a shared one.
package main

import (
	"log"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/cache"
	"github.com/gofiber/fiber/v2/middleware/csrf"
	"github.com/gofiber/fiber/v2/middleware/idempotency"
	"github.com/gofiber/fiber/v2/middleware/limiter"
	"github.com/gofiber/fiber/v2/middleware/session"
	"github.com/gofiber/storage/memory/v2"
	"github.com/gofiber/storage/redis/v3"
	"github.com/gofiber/storage/sqlite3/v2"
)

var sessions = session.New() // want "memstore: session error"

var shared = session.New(session.Config{Storage: redis.New()})

func login(c *fiber.Ctx) error {
	s, err := sessions.Get(c)
	if err != nil {
		return err
	}
	s.Set("user", c.FormValue("user"))
	return s.Save()
}

func loginShared(c *fiber.Ctx) error {
	s, err := shared.Get(c)
	if err != nil {
		return err
	}
	s.Set("user", c.FormValue("user"))
	return s.Save()
}

// redisLock locks keys in Redis.
type redisLock struct{ address string }

func (l *redisLock) Lock(key string) error { return nil }

func (l *redisLock) Unlock(key string) error { return nil }

func index(c *fiber.Ctx) error { return c.SendString("hello") }

func main() {
	bad := fiber.New()
	bad.Use(limiter.New(limiter.Config{Max: 20})) // want "memstore: ratelimit warning"
	bad.Use(csrf.New())                           // want "memstore: otp-token error"
	bad.Use(idempotency.New(idempotency.Config{   // want "memstore: idempotency-store error"
		KeyHeader: "Idempotency-Key",
	}))
	bad.Use(cache.New()) // want "memstore: cache info"
	bad.Post("/login", login)

	local := memory.New() // want "memstore: ratelimit warning"
	bad.Get("/limited", limiter.New(limiter.Config{Storage: local}), index)
	onDisk := fiber.New()
	onDisk.Use(csrf.New(csrf.Config{Storage: sqlite3.New()})) // want "memstore: otp-token error"
	onDisk.Get("/", index)

	store := redis.New()
	good := fiber.New()
	good.Use(limiter.New(limiter.Config{Max: 20, Storage: store}))
	good.Use(csrf.New(csrf.Config{Session: shared}))
	good.Use(idempotency.New(idempotency.Config{Storage: store, Lock: &redisLock{address: "redis:6379"}}))
	good.Use(cache.New(cache.Config{Storage: store}))
	good.Post("/login", loginShared)
	good.Get("/", index)

	go func() { log.Fatal(good.Listen(":8081")) }()
	log.Fatal(bad.Listen(":8080"))
}
