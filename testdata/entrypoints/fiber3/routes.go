package main

import "github.com/gofiber/fiber/v3"

// routes registers on the app: the last handler is the endpoint.
func (s *server) routes(app *fiber.App) {
	app.Get("/", index)
	app.All("/echo", s.echo)
	app.Add([]string{"PUT", "PATCH"}, "/profile", s.profile)
	app.Post("/carts", auth, limit(10), s.createCart)
	app.Get("/hits", s.hits())
	app.RouteChain("/orders").
		Get(s.listOrders).
		Post(auth, s.createOrder)
}

func limit(n int) fiber.Handler {
	return func(c fiber.Ctx) error {
		if len(c.Body()) > n {
			return fiber.NewError(413)
		}
		return c.Next()
	}
}

func index(c fiber.Ctx) error { // want `entry: fiber GET / index \[logging\]`
	return c.SendString("hello")
}

func (s *server) echo(c fiber.Ctx) error { // want `entry: fiber ANY /echo \(\*server\)\.echo \[logging\]`
	return c.Send(c.Body())
}

func (s *server) profile(c fiber.Ctx) error { // want `entry: fiber PUT /profile \(\*server\)\.profile \[logging\]` `entry: fiber PATCH /profile \(\*server\)\.profile \[logging\]`
	return c.SendStatus(fiber.StatusOK)
}

func (s *server) createCart(c fiber.Ctx) error { // want `entry: fiber POST /carts \(\*server\)\.createCart \[logging auth limit\$1\]`
	s.carts[c.FormValue("id")] = 0
	return c.SendStatus(fiber.StatusCreated)
}

func (s *server) hits() fiber.Handler {
	n := 0
	return func(c fiber.Ctx) error { // want `entry: fiber GET /hits \(\*server\)\.hits\$1 \[logging\]`
		n++
		return c.JSON(n)
	}
}

func (s *server) listOrders(c fiber.Ctx) error { // want `entry: fiber GET /orders \(\*server\)\.listOrders \[logging\]`
	return c.SendStatus(fiber.StatusOK)
}

func (s *server) createOrder(c fiber.Ctx) error { // want `entry: fiber POST /orders \(\*server\)\.createOrder \[logging auth\]`
	return c.SendStatus(fiber.StatusCreated)
}
