// Command echo3 registers on an echo of before its import path had a version.
package main

import (
	"net/http"

	"github.com/labstack/echo"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	e := echo.New()
	e.Use(logging)
	e.GET("/health", health)
	e.POST("/carts", s.add, auth)
	e.Add(http.MethodDelete, "/carts", s.clear)
	g := e.Group("/v1", auth)
	g.PUT("/carts/:id", s.set)
	g.Match([]string{http.MethodGet, http.MethodPost}, "/find", s.find)
	e.GET("/files", echo.WrapHandler(http.HandlerFunc(files)))
	_ = e.Start(":8080")
}

func health(c echo.Context) error { // want "entry: echo-v3 GET /health health [logging]"
	return c.NoContent(http.StatusOK)
}

func (s *server) add(c echo.Context) error { // want "entry: echo-v3 POST /carts (*server).add [logging auth]"
	s.carts[c.FormValue("name")]++
	return deny(c)
}

func (s *server) clear(c echo.Context) error { // want "entry: echo-v3 DELETE /carts (*server).clear [logging]"
	return c.NoContent(http.StatusOK)
}

func (s *server) set(c echo.Context) error { // want "entry: echo-v3 PUT /v1/carts/:id (*server).set [logging auth]"
	return c.NoContent(http.StatusOK)
}

func (s *server) find(c echo.Context) error { // want "entry: echo-v3 GET /v1/find (*server).find [logging auth]" "entry: echo-v3 POST /v1/find (*server).find [logging auth]"
	return c.NoContent(http.StatusOK)
}

func files(w http.ResponseWriter, r *http.Request) {} // want "entry: echo-v3 GET /files files [logging]"

// deny has the shape of a handler and is only called.
func deny(c echo.Context) error { return c.NoContent(http.StatusUnauthorized) }

func logging(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error { return next(c) }
}

func auth(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if c.Request().Header.Get("Authorization") == "" {
			return deny(c)
		}
		return next(c)
	}
}
