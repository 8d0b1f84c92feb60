// Package router is a stub for tests: types and signatures of github.com/fasthttp/router, without its code.
package router

import (
	"io/fs"

	"github.com/valyala/fasthttp"
)

func New() *Router { return nil }

func (r *Router) Group(path string) *Group { return nil }

func (r *Router) Mutable(v bool) {}

func (r *Router) List() map[string][]string { return nil }

func (r *Router) GET(path string, handler fasthttp.RequestHandler) {}

func (r *Router) HEAD(path string, handler fasthttp.RequestHandler) {}

func (r *Router) POST(path string, handler fasthttp.RequestHandler) {}

func (r *Router) PUT(path string, handler fasthttp.RequestHandler) {}

func (r *Router) PATCH(path string, handler fasthttp.RequestHandler) {}

func (r *Router) DELETE(path string, handler fasthttp.RequestHandler) {}

func (r *Router) CONNECT(path string, handler fasthttp.RequestHandler) {}

func (r *Router) OPTIONS(path string, handler fasthttp.RequestHandler) {}

func (r *Router) TRACE(path string, handler fasthttp.RequestHandler) {}

func (r *Router) ANY(path string, handler fasthttp.RequestHandler) {}

func (r *Router) ServeFiles(path string, rootPath string) {}

func (r *Router) ServeFS(path string, filesystem fs.FS) {}

func (r *Router) ServeFilesCustom(path string, fs *fasthttp.FS) {}

func (r *Router) Handle(method string, path string, handler fasthttp.RequestHandler) {}

func (r *Router) Lookup(method string, path string, ctx *fasthttp.RequestCtx) (fasthttp.RequestHandler, bool) {
	return nil, false
}

func (r *Router) Handler(ctx *fasthttp.RequestCtx) {}
