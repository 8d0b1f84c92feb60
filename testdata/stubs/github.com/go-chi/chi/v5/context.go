package chi

import (
	"context"
	"net/http"
)

func URLParam(r *http.Request, key string) string { return "" }

func URLParamFromCtx(ctx context.Context, key string) string { return "" }

func RouteContext(ctx context.Context) *Context { return nil }

type Context struct {
	Routes        Routes
	RoutePath     string
	RouteMethod   string
	URLParams     RouteParams
	RoutePatterns []string
}

func (x *Context) Reset() {}

func (x *Context) Clone() *Context { return nil }

func (x *Context) URLParam(key string) string { return "" }

func (x *Context) RoutePattern() string { return "" }

type RouteParams struct{}
