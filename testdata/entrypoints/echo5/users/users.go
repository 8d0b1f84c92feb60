// Package users gets its group with prefix and middleware from main.
package users

import (
	"net/http"

	"github.com/labstack/echo/v5"
)

type handler struct{ names map[string]string }

// Register adds the routes of users.
func Register(g *echo.Group) {
	h := handler{names: map[string]string{}}
	g.PUT("/:id", h.put)
}

func (h handler) put(c *echo.Context) error { // want `entry: echo PUT /users/:id handler\.put \[rewrite logging auth\]`
	h.names[c.Param("id")] = c.FormValue("name")
	return c.NoContent(http.StatusNoContent)
}
