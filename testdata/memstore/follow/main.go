// Package main hands stores on by variables, constructors and configurations.
package main

import (
	"log"
	"os"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/memstore"
	"github.com/gin-contrib/sessions/redis"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/limiter"
	"github.com/gofiber/storage/memory/v2"
	fiberredis "github.com/gofiber/storage/redis/v3"

	"example.com/follow/api"
)

func index(c *fiber.Ctx) error { return c.SendString("hello") }

// options of the program's own.
type options struct {
	storage fiber.Storage
	max     int
}

// newLimiter is given what the caller has: nothing, or a store.
func newLimiter(o options) fiber.Handler {
	return limiter.New(limiter.Config{Max: o.max, Storage: o.storage})
}

// newBare never names a store.
func newBare(o options) fiber.Handler {
	return limiter.New(limiter.Config{Max: o.max}) // want "memstore: ratelimit warning"
}

// configured fills the configuration step by step.
func configured(address string) limiter.Config {
	cfg := limiter.ConfigDefault
	cfg.Max = 10
	if address != "" {
		cfg.Storage = fiberredis.New(fiberredis.Config{Host: address})
	}
	return cfg
}

// sharedStorage is a store of the program's own.
type sharedStorage struct{ fiber.Storage }

func newStorage() fiber.Storage { return &sharedStorage{} }

// chosen takes a shared store if one is configured: what is in memory is for
// development.
func chosen() sessions.Store {
	if address := os.Getenv("REDIS"); address != "" {
		store, err := redis.NewStore(10, "tcp", address, "", "", []byte("secret"))
		if err != nil {
			log.Fatal(err)
		}
		return store
	}
	return memstore.NewStore([]byte("secret")) // want "memstore: session info"
}

func login(c *gin.Context) {
	s := sessions.Default(c)
	s.Set("user", c.PostForm("user"))
	s.Save()
}

func main() {
	app := fiber.New()
	app.Get("/redis", newLimiter(options{storage: fiberredis.New(), max: 3}), index)
	app.Get("/own", limiter.New(limiter.Config{Storage: newStorage()}), index)
	app.Get("/bare", newBare(options{storage: fiberredis.New()}), index)
	app.Get("/configured", limiter.New(configured(os.Getenv("REDIS"))), index)

	// One store for two limiters is one finding.
	local := memory.New() // want "memstore: ratelimit warning"
	app.Get("/a", limiter.New(limiter.Config{Storage: local}), index)
	app.Get("/b", limiter.New(limiter.Config{Storage: local}), index)

	// Nobody uses this one.
	unused := memstore.NewStore([]byte("secret"))
	log.Print(unused != nil)

	r := gin.New()
	r.Use(sessions.Sessions("s", chosen()))
	r.POST("/login", login)
	go r.Run(":8081")

	api.Routes(app.Group("/api"), api.Config{})
	log.Fatal(app.Listen(":8080"))
}
