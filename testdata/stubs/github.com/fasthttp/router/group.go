package router

import (
	"io/fs"

	"github.com/valyala/fasthttp"
)

func (g *Group) Group(path string) *Group { return nil }

func (g *Group) GET(path string, handler fasthttp.RequestHandler) {}

func (g *Group) HEAD(path string, handler fasthttp.RequestHandler) {}

func (g *Group) POST(path string, handler fasthttp.RequestHandler) {}

func (g *Group) PUT(path string, handler fasthttp.RequestHandler) {}

func (g *Group) PATCH(path string, handler fasthttp.RequestHandler) {}

func (g *Group) DELETE(path string, handler fasthttp.RequestHandler) {}

func (g *Group) CONNECT(path string, handler fasthttp.RequestHandler) {}

func (g *Group) OPTIONS(path string, handler fasthttp.RequestHandler) {}

func (g *Group) TRACE(path string, handler fasthttp.RequestHandler) {}

func (g *Group) ANY(path string, handler fasthttp.RequestHandler) {}

func (g *Group) ServeFiles(path string, rootPath string) {}

func (g *Group) ServeFS(path string, filesystem fs.FS) {}

func (g *Group) ServeFilesCustom(path string, fs *fasthttp.FS) {}

func (g *Group) Handle(method string, path string, handler fasthttp.RequestHandler) {}
