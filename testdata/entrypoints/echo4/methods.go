package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// methods names methods as arguments, as a list, not at all and in a table.
func (s *server) methods(e *echo.Echo) {
	e.Any("/echo", s.echo)
	e.Add(http.MethodPatch, "/profile", s.profile)
	e.Match([]string{http.MethodGet, http.MethodPost}, "/search", s.search)
	e.RouteNotFound("/*", s.missing)
	for _, rt := range []struct {
		method, path string
		handler      echo.HandlerFunc
	}{
		{http.MethodGet, "/jobs/:id", s.job},
		{http.MethodPost, "/jobs", s.startJob},
	} {
		e.Add(rt.method, rt.path, rt.handler)
	}
}

func (s *server) echo(c echo.Context) error { // want `entry: echo ANY /echo \(\*server\)\.echo \[logging\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) profile(c echo.Context) error { // want `entry: echo PATCH /profile \(\*server\)\.profile \[logging\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) search(c echo.Context) error { // want `entry: echo GET /search \(\*server\)\.search \[logging\]` `entry: echo POST /search \(\*server\)\.search \[logging\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) missing(c echo.Context) error { // want `entry: echo ANY /\* \(\*server\)\.missing \[logging\]`
	return c.NoContent(http.StatusNotFound)
}

func (s *server) job(c echo.Context) error { // want `entry: echo GET /jobs/:id \(\*server\)\.job \[logging\]`
	return c.NoContent(http.StatusOK)
}

func (s *server) startJob(c echo.Context) error { // want `entry: echo POST /jobs \(\*server\)\.startJob \[logging\]`
	return c.NoContent(http.StatusAccepted)
}
