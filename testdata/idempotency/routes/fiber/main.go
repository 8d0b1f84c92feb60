// Command fiber serves with fiber.
package main

import (
	"log"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/idempotency"

	"example.com/routes/shop"
)

type order struct {
	Item string `json:"item"`
}

type server struct{ store *shop.Store }

func main() {
	s := &server{shop.Open()}
	app := fiber.New()
	app.Post("/orders", s.create)
	app.All("/visits", s.visits)
	once := app.Group("/once")
	once.Use(idempotency.New())
	once.Post("/orders", s.createOnce)
	app.Post("/inline", idempotency.New(), s.createInline)
	log.Fatal(app.Listen(":8080"))
}

func (s *server) create(c *fiber.Ctx) error { // want "idempotency: insert warning"
	var o order
	if err := c.BodyParser(&o); err != nil {
		return err
	}
	return s.store.Insert(o.Item)
}

func (s *server) visits(c *fiber.Ctx) error {
	if c.Method() == "POST" {
		return s.store.List()
	}
	return s.store.Insert("visit")
}

func (s *server) createOnce(c *fiber.Ctx) error { return s.store.Insert(c.FormValue("item")) }

func (s *server) createInline(c *fiber.Ctx) error { return s.store.Insert(c.FormValue("item")) }
