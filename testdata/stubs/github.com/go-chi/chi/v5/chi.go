// Package chi is a stub for tests: types and signatures of github.com/go-chi/chi/v5, without its code.
package chi

import "net/http"

func NewRouter() *Mux { return nil }

type Router interface {
	http.Handler
	Routes
	Connect(pattern string, h http.HandlerFunc)
	Delete(pattern string, h http.HandlerFunc)
	Get(pattern string, h http.HandlerFunc)
	Group(fn func(r Router)) Router
	Handle(pattern string, h http.Handler)
	HandleFunc(pattern string, h http.HandlerFunc)
	Head(pattern string, h http.HandlerFunc)
	Method(method string, pattern string, h http.Handler)
	MethodFunc(method string, pattern string, h http.HandlerFunc)
	MethodNotAllowed(h http.HandlerFunc)
	Mount(pattern string, h http.Handler)
	NotFound(h http.HandlerFunc)
	Options(pattern string, h http.HandlerFunc)
	Patch(pattern string, h http.HandlerFunc)
	Post(pattern string, h http.HandlerFunc)
	Put(pattern string, h http.HandlerFunc)
	Query(pattern string, h http.HandlerFunc)
	Route(pattern string, fn func(r Router)) Router
	Trace(pattern string, h http.HandlerFunc)
	Use(middlewares ...func(http.Handler) http.Handler)
	With(middlewares ...func(http.Handler) http.Handler) Router
}

type Routes interface {
	Find(rctx *Context, method string, path string) string
	Match(rctx *Context, method string, path string) bool
	Middlewares() Middlewares
	Routes() []Route
}

type Middlewares []func(http.Handler) http.Handler
