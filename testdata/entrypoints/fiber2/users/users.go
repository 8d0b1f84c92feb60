// Package users gets its group with prefix and middleware from main.
package users

import "github.com/gofiber/fiber/v2"

type handler struct{ names map[string]string }

// Register adds the routes of users.
func Register(r fiber.Router) {
	h := &handler{names: map[string]string{}}
	r.Get("/:id", h.get)
	r.Put("/:id", h.known, h.put)
}

func (h *handler) known(c *fiber.Ctx) error {
	if h.names[c.Params("id")] == "" {
		return c.SendStatus(404)
	}
	return c.Next()
}

func (h *handler) get(c *fiber.Ctx) error { // want `entry: fiber GET /users/:id \(\*handler\)\.get \[logging auth\]`
	return h.reply(c)
}

func (h *handler) put(c *fiber.Ctx) error { // want `entry: fiber PUT /users/:id \(\*handler\)\.put \[logging auth \(\*handler\)\.known\]`
	h.names[c.Params("id")] = c.FormValue("name")
	return h.reply(c)
}

func (h *handler) reply(c *fiber.Ctx) error {
	return c.SendString(h.names[c.Params("id")])
}
