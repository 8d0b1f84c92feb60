// Package users gets its group with prefix and middleware from main.
package users

import "github.com/gofiber/fiber/v3"

type handler struct{ names map[string]string }

// Register adds the routes of users.
func Register(r fiber.Router) {
	h := &handler{names: map[string]string{}}
	r.Put("/:id", h.put)
}

func (h *handler) put(c fiber.Ctx) error { // want `entry: fiber PUT /users/:id \(\*handler\)\.put \[logging auth\]`
	h.names[c.Params("id")] = c.FormValue("name")
	return h.reply(c)
}

func (h *handler) reply(c fiber.Ctx) error {
	return c.SendString(h.names[c.Params("id")])
}
