package main

import (
	"net/http"

	"github.com/labstack/echo/v5"
)

// structs registers by values of type echo.Route, one by one and from a table.
func (s *server) structs(e *echo.Echo) {
	_, _ = e.AddRoute(echo.Route{
		Method:      http.MethodPost,
		Path:        "/pay",
		Handler:     s.pay,
		Middlewares: []echo.MiddlewareFunc{auth, idempotent("pay")},
	})
	jobs := []echo.Route{
		{Method: http.MethodGet, Path: "/:id", Handler: s.job},
		{Method: http.MethodPost, Path: "", Handler: s.startJob},
	}
	g := e.Group("/jobs")
	for _, rt := range jobs {
		_, _ = g.AddRoute(rt)
	}
	e.POST("/rpc", echo.WrapHandler(http.HandlerFunc(rpc)))
}

func idempotent(scope string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c *echo.Context) error {
			c.Set("scope", scope)
			return next(c)
		}
	}
}

func (s *server) pay(c *echo.Context) error { // want `entry: echo POST /pay \(\*server\)\.pay \[rewrite logging auth idempotent\$1\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) job(c *echo.Context) error { // want `entry: echo GET /jobs/:id \(\*server\)\.job \[rewrite logging\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) startJob(c *echo.Context) error { // want `entry: echo POST /jobs \(\*server\)\.startJob \[rewrite logging\]`
	return c.NoContent(http.StatusAccepted)
}

func rpc(w http.ResponseWriter, r *http.Request) { // want `entry: echo POST /rpc rpc \[rewrite logging\]`
	w.WriteHeader(http.StatusOK)
}
