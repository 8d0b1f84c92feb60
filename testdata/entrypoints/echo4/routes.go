package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

const api = "/api"

// routes registers on the instance, with middleware of the route, and in nested groups.
func (s *server) routes(e *echo.Echo) {
	e.GET("/", index)
	e.POST("/carts", s.createCart, auth("cart"), limit)
	v1 := e.Group(api + "/v1")
	v1.GET("/items/:id", s.item)
	admin := v1.Group("/admin", auth("admin"))
	admin.GET("/early", s.early)
	admin.Use(audit)
	admin.DELETE("/items/:id", s.deleteItem, limit)
	admin.GET("/stats", func(c echo.Context) error { // want `entry: echo GET /api/v1/admin/stats \(\*server\)\.routes\$1 \[logging auth\$1 audit\]`
		return c.JSON(http.StatusOK, len(s.carts))
	})
	v1.GET("/hits", s.hits())
}

func audit(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error { return next(c) }
}

func limit(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error { return next(c) }
}

func index(c echo.Context) error { // want `entry: echo GET / index \[logging\]`
	return c.String(http.StatusOK, "hello")
}

func (s *server) createCart(c echo.Context) error { // want `entry: echo POST /carts \(\*server\)\.createCart \[logging auth\$1 limit\]`
	s.carts[c.FormValue("id")] = 0
	return c.NoContent(http.StatusCreated)
}

func (s *server) item(c echo.Context) error { // want `entry: echo GET /api/v1/items/:id \(\*server\)\.item \[logging\]`
	return c.String(http.StatusOK, c.Param("id"))
}

// early was registered before the group's Use: only the middleware given to Group runs.
func (s *server) early(c echo.Context) error { // want `entry: echo GET /api/v1/admin/early \(\*server\)\.early \[logging auth\$1\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) deleteItem(c echo.Context) error { // want `entry: echo DELETE /api/v1/admin/items/:id \(\*server\)\.deleteItem \[logging auth\$1 audit limit\]`
	return c.NoContent(http.StatusNoContent)
}

func (s *server) hits() echo.HandlerFunc {
	n := 0
	return func(c echo.Context) error { // want `entry: echo GET /api/v1/hits \(\*server\)\.hits\$1 \[logging\]`
		n++
		return c.JSON(http.StatusOK, n)
	}
}
