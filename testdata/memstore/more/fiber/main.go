// Package main wires more middleware of fiber: locks of idempotency keys, keys
// of encrypted cookies, storages of several kinds.
package main

import (
	"log"
	"os"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/cache"
	"github.com/gofiber/fiber/v2/middleware/csrf"
	"github.com/gofiber/fiber/v2/middleware/encryptcookie"
	"github.com/gofiber/fiber/v2/middleware/idempotency"
	"github.com/gofiber/fiber/v2/middleware/limiter"
	"github.com/gofiber/fiber/v2/middleware/session"
	"github.com/gofiber/storage/badger/v2"
	"github.com/gofiber/storage/bbolt/v2"
	"github.com/gofiber/storage/leveldb"
	"github.com/gofiber/storage/pebble/v2"
	"github.com/gofiber/storage/redis/v3"
	"github.com/gofiber/storage/ristretto/v2"
)

// redisLock locks keys in Redis.
type redisLock struct{ address string }

func (l *redisLock) Lock(key string) error { return nil }

func (l *redisLock) Unlock(key string) error { return nil }

// deps is what the program hands to its routes.
type deps struct {
	storage fiber.Storage
	lock    idempotency.Locker
}

func pay(c *fiber.Ctx) error { return c.SendStatus(204) }

// once is given both, by fields of interface types.
func once(d deps) fiber.Handler {
	return idempotency.New(idempotency.Config{Storage: d.storage, Lock: d.lock})
}

func keyed(app *fiber.App, store fiber.Storage) {
	app.Post("/bare", idempotency.New(), pay)                                                     // want "memstore: idempotency-store error"
	app.Post("/unlocked", idempotency.New(idempotency.Config{Storage: store}), pay)               // want "memstore: idempotency-store warning"
	app.Post("/locked", idempotency.New(idempotency.Config{Lock: &redisLock{address: "r"}}), pay) // want "memstore: idempotency-store error"
	app.Post("/both", once(deps{storage: store, lock: &redisLock{address: "redis:6379"}}), pay)   // both are shared
	cfg := idempotency.ConfigDefault
	cfg.Storage = store
	app.Post("/stepwise", idempotency.New(cfg), pay) // want "memstore: idempotency-store warning"
	set := idempotency.Config{}
	set.Storage, set.Lock = store, &redisLock{address: "redis:6379"}
	app.Post("/set", idempotency.New(set), pay)
}

func encrypted(app *fiber.App) {
	app.Use("/drawn", encryptcookie.New(encryptcookie.Config{Key: encryptcookie.GenerateKey()})) // want "memstore: instance-key warning"
	app.Get("/drawn", pay)
	app.Use("/configured", encryptcookie.New(encryptcookie.Config{Key: os.Getenv("COOKIE_KEY")}))
	app.Get("/configured", pay)
}

// byConfig takes the configuration from its caller.
func byConfig(c session.Config) *session.Store { return session.New(c) }

func main() {
	store := redis.New()
	app := fiber.New()
	keyed(app, store)
	encrypted(app)
	app.Use(limiter.New(limiter.Config{Storage: ristretto.New()})) // want "memstore: ratelimit warning"
	app.Use(csrf.New(csrf.Config{Storage: badger.New()}))          // want "memstore: otp-token error"
	app.Use(cache.New(cache.Config{Storage: bbolt.New()}))         // want "memstore: cache info"
	app.Use(limiter.New(limiter.Config{Storage: pebble.New()}))    // want "memstore: ratelimit warning"
	app.Use(limiter.New(limiter.Config{Storage: leveldb.New()}))   // want "memstore: ratelimit warning"
	sessions := byConfig(session.Config{Storage: store})
	app.Use(csrf.New(csrf.Config{Session: sessions}))
	app.Get("/", pay)
	log.Fatal(app.Listen(":8080"))
}
