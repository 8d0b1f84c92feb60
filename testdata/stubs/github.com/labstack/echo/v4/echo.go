// Package echo is a stub for tests: types and signatures of github.com/labstack/echo/v4, without its code.
package echo

import (
	"context"
	"net/http"
)

type Echo struct {
	filesystem
	common
	HTTPErrorHandler HTTPErrorHandler
	Logger           Logger
}

type Route struct {
	Method string
	Path   string
	Name   string
}

type HTTPError struct{}

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type HandlerFunc func(c Context) error

type HTTPErrorHandler func(err error, c Context)

type Map map[string]interface{}

type common struct{}

var ErrUnauthorized *HTTPError

func New() (e *Echo) { return nil }

func (e *Echo) Pre(middleware ...MiddlewareFunc) {}

func (e *Echo) Use(middleware ...MiddlewareFunc) {}

func (e *Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route {
	return nil
}

func (e *Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route {
	return nil
}

func (e *Echo) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) *Route {
	return nil
}

func (e *Echo) Host(name string, m ...MiddlewareFunc) (g *Group) { return nil }

func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group) { return nil }

func (e *Echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (e *Echo) Start(address string) error { return nil }

func (e *Echo) Shutdown(ctx context.Context) error { return nil }

func NewHTTPError(code int, message ...interface{}) *HTTPError { return nil }

func (he *HTTPError) Error() string { return "" }

func (he *HTTPError) Unwrap() error { return nil }

func WrapHandler(h http.Handler) HandlerFunc { return nil }

func WrapMiddleware(m func(http.Handler) http.Handler) MiddlewareFunc { return nil }
