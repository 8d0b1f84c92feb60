// Package users gets its group with prefix and middleware from main.
package users

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// Handler serves users.
type Handler struct{ names map[string]string }

// New returns the handler.
func New() *Handler { return &Handler{names: map[string]string{}} }

// Register adds the routes of users.
func (h *Handler) Register(g *echo.Group) {
	g.Use(h.known)
	g.GET("/:id", h.get)
	g.PUT("/:id", h.put)
}

func (h *Handler) known(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if h.names[c.Param("id")] == "" {
			return echo.NewHTTPError(http.StatusNotFound)
		}
		return next(c)
	}
}

func (h *Handler) get(c echo.Context) error { // want `entry: echo GET /api/v1/users/:id \(\*Handler\)\.get \[logging auth\$1 \(\*Handler\)\.known\]`
	return h.reply(c)
}

func (h *Handler) put(c echo.Context) error { // want `entry: echo PUT /api/v1/users/:id \(\*Handler\)\.put \[logging auth\$1 \(\*Handler\)\.known\]`
	h.names[c.Param("id")] = c.FormValue("name")
	return h.reply(c)
}

func (h *Handler) reply(c echo.Context) error {
	return c.String(http.StatusOK, h.names[c.Param("id")])
}
