package main

import "github.com/gofiber/fiber/v2"

const v1 = "/api" + "/v1"

// groups nests groups and callbacks.
func (s *server) groups(app *fiber.App) {
	api := app.Group(v1)
	api.Get("/items/:id", s.item)
	cart := api.Group("/cart", auth)
	cart.Use(s.requireCart)
	cart.Put("/:sku", s.addToCart)
	cart.Delete("/:sku", func(c *fiber.Ctx) error { // want `entry: fiber DELETE /api/v1/cart/:sku \(\*server\)\.groups\$1 \[logging auth \(\*server\)\.requireCart\]`
		delete(s.carts, c.Params("sku"))
		return nil
	})
	app.Route("/search", func(r fiber.Router) {
		r.Get("/items", s.search)
		r.Route("/deep", func(r fiber.Router) {
			r.Post("/query", s.deepSearch)
		})
	})
}

// shop is mounted by main.
func (s *server) shop() *fiber.App {
	sub := fiber.New()
	sub.Get("/products", s.products)
	return sub
}

// table registers in a loop.
func (s *server) table(r fiber.Router) {
	for _, rt := range []struct {
		method, path string
		handlers     []fiber.Handler
	}{
		{"GET", "/jobs/:id", []fiber.Handler{s.job}},
		{"POST", "/jobs", []fiber.Handler{auth, s.startJob}},
	} {
		r.Add(rt.method, rt.path, rt.handlers...)
	}
}

func (s *server) requireCart(c *fiber.Ctx) error { return c.Next() }

func (s *server) item(c *fiber.Ctx) error { // want `entry: fiber GET /api/v1/items/:id \(\*server\)\.item \[logging\]`
	return c.SendString(c.Params("id"))
}

func (s *server) addToCart(c *fiber.Ctx) error { // want `entry: fiber PUT /api/v1/cart/:sku \(\*server\)\.addToCart \[logging auth \(\*server\)\.requireCart\]`
	s.carts[c.Params("sku")]++
	return nil
}

func (s *server) search(c *fiber.Ctx) error { // want `entry: fiber GET /search/items \(\*server\)\.search \[logging\]`
	return c.SendString(c.Query("q"))
}

func (s *server) deepSearch(c *fiber.Ctx) error { // want `entry: fiber POST /search/deep/query \(\*server\)\.deepSearch \[logging\]`
	return c.SendString(c.Query("q"))
}

func (s *server) products(c *fiber.Ctx) error { // want `entry: fiber GET /shop/products \(\*server\)\.products \[logging\]`
	return c.SendStatus(fiber.StatusOK)
}

func (s *server) job(c *fiber.Ctx) error { // want `entry: fiber GET /jobs/:id \(\*server\)\.job \[logging\]`
	return c.SendStatus(fiber.StatusOK)
}

func (s *server) startJob(c *fiber.Ctx) error { // want `entry: fiber POST /jobs \(\*server\)\.startJob \[logging auth\]`
	return c.SendStatus(fiber.StatusOK)
}
