// Package library is for other modules: its handler is known by its signature only.
package library

import "github.com/gofiber/fiber/v3"

// Export is registered by nobody here.
func Export(c fiber.Ctx) error { // want `entry: fiber ANY \* Export \[\]`
	return c.SendStatus(fiber.StatusOK)
}
