// Package library is for other modules: its handler is known by its signature only.
package library

import "github.com/gofiber/fiber/v2"

// Export is registered by nobody here.
func Export(c *fiber.Ctx) error { // want `entry: fiber ANY \* Export \[\]`
	return c.SendStatus(fiber.StatusOK)
}

// Measure calls Next: it is middleware, whoever uses it.
func Measure(c *fiber.Ctx) error {
	err := c.Next()
	c.Set("X-Measured", "1")
	return err
}
