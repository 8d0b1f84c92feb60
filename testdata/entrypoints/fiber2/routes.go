package main

import "github.com/gofiber/fiber/v2"

// routes registers on the app; Use has given /admin its middleware.
func (s *server) routes(app *fiber.App) {
	app.Get("/", index)
	app.All("/echo", s.echo)
	app.Add("PATCH", "/profile", s.profile)
	app.Post("/carts/:id?", auth, limit(10), s.createCart)
	app.Get("/admin/stats", s.stats)
	app.Get("/hits", s.hits())
	app.Post("/pay", wrap(s.pay))
}

func limit(n int) fiber.Handler {
	return func(c *fiber.Ctx) error {
		if len(c.Body()) > n {
			return fiber.NewError(413)
		}
		return c.Next()
	}
}

func wrap(h func(c *fiber.Ctx, user string) error) fiber.Handler {
	return func(c *fiber.Ctx) error { return h(c, c.Get("X-User")) }
}

func index(c *fiber.Ctx) error { // want `entry: fiber GET / index \[logging\]`
	return c.SendString("hello")
}

func (s *server) echo(c *fiber.Ctx) error { // want `entry: fiber ANY /echo \(\*server\)\.echo \[logging\]`
	return c.Send(c.Body())
}

func (s *server) profile(c *fiber.Ctx) error { // want `entry: fiber PATCH /profile \(\*server\)\.profile \[logging\]`
	return c.SendStatus(fiber.StatusOK)
}

func (s *server) createCart(c *fiber.Ctx) error { // want `entry: fiber POST /carts/:id\? \(\*server\)\.createCart \[logging auth limit\$1\]`
	s.carts[c.Params("id")] = 0
	return c.SendStatus(fiber.StatusCreated)
}

func (s *server) stats(c *fiber.Ctx) error { // want `entry: fiber GET /admin/stats \(\*server\)\.stats \[logging auth\]`
	return c.JSON(len(s.carts))
}

func (s *server) hits() fiber.Handler {
	n := 0
	return func(c *fiber.Ctx) error { // want `entry: fiber GET /hits \(\*server\)\.hits\$1 \[logging\]`
		n++
		return c.JSON(n)
	}
}

func (s *server) pay(c *fiber.Ctx, user string) error { // want `entry: fiber POST /pay \(\*server\)\.pay \[logging wrap\]`
	return c.SendString(user)
}
