package main

import (
	"net/http"

	"github.com/labstack/echo/v5"
)

// routes registers with a verb, any verb and a list of verbs.
func (s *server) routes(e *echo.Echo) {
	e.GET("/", index)
	e.POST("/carts", s.createCart, auth)
	e.Any("/echo", s.echo)
	e.Match([]string{http.MethodPut, http.MethodPatch}, "/profile", s.profile)
	v1 := e.Group("/api/v1")
	v1.GET("/stats", func(c *echo.Context) error { // want `entry: echo GET /api/v1/stats \(\*server\)\.routes\$1 \[rewrite logging\]`
		return c.JSON(http.StatusOK, len(s.carts))
	})
	v1.Add(http.MethodDelete, "/carts/:id", s.dropCart)
}

func index(c *echo.Context) error { // want `entry: echo GET / index \[rewrite logging\]`
	return c.String(http.StatusOK, "hello")
}

func (s *server) createCart(c *echo.Context) error { // want `entry: echo POST /carts \(\*server\)\.createCart \[rewrite logging auth\]`
	s.carts[c.FormValue("id")] = 0
	return c.NoContent(http.StatusCreated)
}

func (s *server) echo(c *echo.Context) error { // want `entry: echo ANY /echo \(\*server\)\.echo \[rewrite logging\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) profile(c *echo.Context) error { // want `entry: echo PUT /profile \(\*server\)\.profile \[rewrite logging\]` `entry: echo PATCH /profile \(\*server\)\.profile \[rewrite logging\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) dropCart(c *echo.Context) error { // want `entry: echo DELETE /api/v1/carts/:id \(\*server\)\.dropCart \[rewrite logging\]`
	delete(s.carts, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}
