// Command echo5 registers on an echo instance and on groups.
package main

import (
	"log"
	"net/http"

	"github.com/labstack/echo/v5"

	"example.com/echo5/users"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	e := echo.New()
	e.Pre(rewrite)
	s.routes(e)
	s.structs(e)
	users.Register(e.Group("/users", auth))
	// Use after the routes counts too: echo runs it around the router's handler.
	e.Use(logging)
	log.Fatal(e.Start(":8080"))
}

func rewrite(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error { return next(c) }
}

func logging(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error {
		log.Println(c.Path())
		return next(c)
	}
}

func auth(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error {
		if c.Request().Header.Get("Authorization") == "" {
			return deny(c)
		}
		return next(c)
	}
}

// deny has the shape of a handler and is only called.
func deny(c *echo.Context) error {
	return c.NoContent(http.StatusUnauthorized)
}
