package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// adapted registers net/http handlers and handlers with a parsed parameter.
func (s *server) adapted(e *echo.Echo) {
	e.GET("/legacy", echo.WrapHandler(http.HandlerFunc(legacy)))
	e.POST("/rpc", echo.WrapHandler(&rpc{}), echo.WrapMiddleware(gzip))
	e.GET("/me", s.withUser(s.me))
}

func gzip(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func legacy(w http.ResponseWriter, r *http.Request) { // want `entry: echo GET /legacy legacy \[logging\]`
	w.WriteHeader(http.StatusOK)
}

type rpc struct{}

func (p *rpc) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: echo POST /rpc \(\*rpc\)\.ServeHTTP \[logging gzip\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) withUser(h func(c echo.Context, user string) error) echo.HandlerFunc {
	return func(c echo.Context) error { return h(c, c.QueryParam("user")) }
}

func (s *server) me(c echo.Context, user string) error { // want `entry: echo GET /me \(\*server\)\.me \[logging \(\*server\)\.withUser\]`
	return c.String(http.StatusOK, user)
}
