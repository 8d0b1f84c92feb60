// Command fiber3 registers on an app, in groups, by chains and with handlers of net/http.
package main

import (
	"log"

	"github.com/gofiber/fiber/v3"

	"example.com/fiber3/users"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	app := fiber.New()
	app.Use(logging)
	s.routes(app)
	s.groups(app)
	s.foreign(app)
	users.Register(app.Group("/users", auth))
	log.Fatal(app.Listen(":8080"))
}

func logging(c fiber.Ctx) error {
	log.Println(c.Path())
	return c.Next()
}

func auth(c fiber.Ctx) error {
	if c.Get("Authorization") == "" {
		return deny(c)
	}
	return c.Next()
}

// deny has the shape of a handler and is only called.
func deny(c fiber.Ctx) error {
	return c.SendStatus(fiber.StatusUnauthorized)
}
