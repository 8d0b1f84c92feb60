// Command echo4 registers on an echo instance and on groups.
package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"example.com/echo4/users"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	e := echo.New()
	e.HTTPErrorHandler = onError
	e.Use(middleware.Recover(), logging)
	s.routes(e)
	s.methods(e)
	s.adapted(e)
	users.New().Register(e.Group("/api/v1/users", auth("users")))
	e.Logger.Fatal(e.Start(":8080"))
}

// onError is called by echo for errors: not a route.
func onError(err error, c echo.Context) {
	_ = c.NoContent(http.StatusInternalServerError)
}

func logging(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set("path", c.Path())
		return next(c)
	}
}

func auth(realm string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if c.Request().Header.Get("Authorization") == "" {
				return deny(c)
			}
			return next(c)
		}
	}
}

// deny has the shape of a handler and is only called.
func deny(c echo.Context) error {
	return c.NoContent(http.StatusUnauthorized)
}
