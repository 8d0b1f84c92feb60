// Package echo is a stub for tests: types and signatures of github.com/labstack/echo before version 4, without its code.
package echo

import (
	"mime/multipart"
	"net/http"
	"net/url"
)

type (
	HandlerFunc    func(Context) error
	MiddlewareFunc func(HandlerFunc) HandlerFunc
	Map            map[string]interface{}
)

type Context interface {
	Request() *http.Request
	Response() *Response
	RealIP() string
	Path() string
	Param(name string) string
	ParamValues() []string
	QueryParam(name string) string
	QueryParams() url.Values
	QueryString() string
	FormValue(name string) string
	FormParams() (url.Values, error)
	FormFile(name string) (*multipart.FileHeader, error)
	MultipartForm() (*multipart.Form, error)
	Cookie(name string) (*http.Cookie, error)
	Cookies() []*http.Cookie
	Get(key string) interface{}
	Set(key string, val interface{})
	Bind(i interface{}) error
	Render(code int, name string, data interface{}) error
	String(code int, s string) error
	JSON(code int, i interface{}) error
	JSONPretty(code int, i interface{}, indent string) error
	XML(code int, i interface{}) error
	XMLPretty(code int, i interface{}, indent string) error
	File(file string) error
	NoContent(code int) error
}

type Response struct{ Status int }

type Router struct{}

type Route struct{}

type Binder interface {
	Bind(i interface{}, c Context) error
}

type DefaultBinder struct{}

func (b *DefaultBinder) Bind(i interface{}, c Context) (err error) { return nil }

type Echo struct{ Debug bool }

func New() (e *Echo) { return nil }

func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route {
	return nil
}

func (e *Echo) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) *Route {
	return nil
}

func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group) { return nil }

func (e *Echo) Use(middleware ...MiddlewareFunc) {}

func (e *Echo) Start(address string) error { return nil }

func WrapHandler(h http.Handler) HandlerFunc { return nil }

type Group struct{}

func (g *Group) Use(middleware ...MiddlewareFunc) {}

func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route {
	return nil
}

func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) *Group { return nil }
