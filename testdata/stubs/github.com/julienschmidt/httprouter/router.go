// Package httprouter is a stub for tests: types and signatures of github.com/julienschmidt/httprouter, without its code.
package httprouter

import (
	"context"
	"net/http"
)

type Handle func(http.ResponseWriter, *http.Request, Params)

type Param struct {
	Key   string
	Value string
}

type Params []Param

func (ps Params) ByName(name string) string { return "" }

type paramsKey struct{}

var ParamsKey paramsKey

func ParamsFromContext(ctx context.Context) Params { return nil }

type Router struct {
	RedirectTrailingSlash  bool
	RedirectFixedPath      bool
	HandleMethodNotAllowed bool
	HandleOPTIONS          bool
	GlobalOPTIONS          http.Handler
	NotFound               http.Handler
	MethodNotAllowed       http.Handler
	PanicHandler           func(http.ResponseWriter, *http.Request, interface{})
}

func New() *Router { return nil }

func (r *Router) GET(path string, handle Handle) {}

func (r *Router) HEAD(path string, handle Handle) {}

func (r *Router) OPTIONS(path string, handle Handle) {}

func (r *Router) POST(path string, handle Handle) {}

func (r *Router) PUT(path string, handle Handle) {}

func (r *Router) PATCH(path string, handle Handle) {}

func (r *Router) DELETE(path string, handle Handle) {}

func (r *Router) Handle(method string, path string, handle Handle) {}

func (r *Router) Handler(method string, path string, handler http.Handler) {}

func (r *Router) HandlerFunc(method string, path string, handler http.HandlerFunc) {}

func (r *Router) ServeFiles(path string, root http.FileSystem) {}

func (r *Router) Lookup(method string, path string) (Handle, Params, bool) { return nil, nil, false }

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}
