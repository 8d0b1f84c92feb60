// Package mux is a stub for tests: types and signatures of github.com/gorilla/mux, without its code.
package mux

import "net/http"

func NewRouter() *Router { return nil }

type Router struct {
	NotFoundHandler         http.Handler
	MethodNotAllowedHandler http.Handler
	KeepContext             bool
	routeConf
}

type routeConf struct{}

func (r *Router) Match(req *http.Request, match *RouteMatch) bool { return false }

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func (r *Router) Get(name string) *Route { return nil }

func (r *Router) GetRoute(name string) *Route { return nil }

func (r *Router) StrictSlash(value bool) *Router { return nil }

func (r *Router) SkipClean(value bool) *Router { return nil }

func (r *Router) UseEncodedPath() *Router { return nil }

func (r *Router) NewRoute() *Route { return nil }

func (r *Router) Name(name string) *Route { return nil }

func (r *Router) Handle(path string, handler http.Handler) *Route { return nil }

func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route {
	return nil
}

func (r *Router) Headers(pairs ...string) *Route { return nil }

func (r *Router) Host(tpl string) *Route { return nil }

func (r *Router) MatcherFunc(f MatcherFunc) *Route { return nil }

func (r *Router) Methods(methods ...string) *Route { return nil }

func (r *Router) Path(tpl string) *Route { return nil }

func (r *Router) PathPrefix(tpl string) *Route { return nil }

func (r *Router) Queries(pairs ...string) *Route { return nil }

func (r *Router) Schemes(schemes ...string) *Route { return nil }

func (r *Router) BuildVarsFunc(f BuildVarsFunc) *Route { return nil }

func (r *Router) Walk(walkFn WalkFunc) error { return nil }

type WalkFunc func(route *Route, router *Router, ancestors []*Route) error

type RouteMatch struct{}

func Vars(r *http.Request) map[string]string { return nil }

func CurrentRoute(r *http.Request) *Route { return nil }
