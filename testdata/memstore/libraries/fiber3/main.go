// Package main wires middleware of fiber v3.
package main

import (
	"log"

	"github.com/gofiber/fiber/v3"
	"github.com/gofiber/fiber/v3/middleware/csrf"
	"github.com/gofiber/fiber/v3/middleware/limiter"
	"github.com/gofiber/fiber/v3/middleware/session"
)

func visit(c fiber.Ctx) error {
	s := session.FromContext(c)
	s.Set("seen", c.Query("page"))
	return c.SendString("seen")
}

func main() {
	app := fiber.New()
	app.Use(session.New())                               // want "memstore: session error"
	app.Use(limiter.New())                               // want "memstore: ratelimit warning"
	handler, _ := session.NewWithStore(session.Config{}) // want "memstore: session error"
	app.Use(csrf.New(csrf.Config{}))                     // want "memstore: otp-token error"
	app.Get("/", handler, visit)
	log.Fatal(app.Listen(":8080"))
}
