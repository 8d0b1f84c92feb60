// Command echo serves with echo.
package main

import (
	"log"

	"github.com/labstack/echo/v4"

	"example.com/routes/shop"
)

type server struct{ store *shop.Store }

func main() {
	s := &server{shop.Open()}
	e := echo.New()
	e.POST("/orders", s.create)
	e.POST("/once", s.createOnce, s.unique)
	log.Fatal(e.Start(":8080"))
}

func (s *server) create(c echo.Context) error { // want "idempotency: insert warning"
	return s.store.Insert(c.FormValue("item"))
}

func (s *server) createOnce(c echo.Context) error { return s.store.Insert(c.FormValue("item")) }

func (s *server) unique(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		key := c.Request().Header.Get("Idempotency-Key")
		if s.store.Seen(c.Request().Context(), key) {
			return c.NoContent(409)
		}
		s.store.Keep(c.Request().Context(), key)
		return next(c)
	}
}
