package router

import "github.com/valyala/fasthttp"

type Router struct {
	SaveMatchedRoutePath   bool
	RedirectTrailingSlash  bool
	RedirectFixedPath      bool
	HandleMethodNotAllowed bool
	HandleOPTIONS          bool
	GlobalOPTIONS          fasthttp.RequestHandler
	NotFound               fasthttp.RequestHandler
	MethodNotAllowed       fasthttp.RequestHandler
	PanicHandler           func(*fasthttp.RequestCtx, interface{})
}

type Group struct{}
