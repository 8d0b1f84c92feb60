package routing

import "net/http"

type Context struct {
	Request  *http.Request
	Response http.ResponseWriter
}

func (c *Context) Param(name string) string { return "" }

func (c *Context) Get(name string) interface{} { return nil }

func (c *Context) Set(name string, value interface{}) {}

func (c *Context) Next() error { return nil }

func (c *Context) Write(data interface{}) error { return nil }

type Handler func(*Context) error

type Route struct{}

type RouteGroup struct{}

func (rg *RouteGroup) Get(path string, handlers ...Handler) *Route { return nil }

func (rg *RouteGroup) Group(prefix string, handlers ...Handler) *RouteGroup { return nil }

func (rg *RouteGroup) Use(handlers ...Handler) {}

type Router struct{ RouteGroup }

func New() *Router { return nil }
