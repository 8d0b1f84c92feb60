// Command fiber2 registers on an app, in groups, in callbacks and on a mounted app.
package main

import (
	"log"

	"github.com/gofiber/fiber/v2"

	"example.com/fiber2/users"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	app := fiber.New()
	app.Get("/healthz", health)
	app.Use(logging)
	app.Use("/admin", auth)
	s.routes(app)
	s.groups(app)
	s.table(app)
	app.Mount("/shop", s.shop())
	users.Register(app.Group("/users", auth))
	log.Fatal(app.Listen(":8080"))
}

// health is registered before Use: fiber runs its stack in order.
func health(c *fiber.Ctx) error { // want `entry: fiber GET /healthz health \[\]`
	return c.SendStatus(fiber.StatusOK)
}

func logging(c *fiber.Ctx) error {
	log.Println(c.Path())
	return c.Next()
}

func auth(c *fiber.Ctx) error {
	if c.Get("Authorization") == "" {
		return deny(c)
	}
	return c.Next()
}

// deny has the shape of a handler and is only called.
func deny(c *fiber.Ctx) error {
	return c.SendStatus(fiber.StatusUnauthorized)
}
