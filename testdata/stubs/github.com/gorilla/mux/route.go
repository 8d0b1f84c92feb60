package mux

import (
	"net/http"
	"net/url"
)

type Route struct {
	routeConf
}

func (r *Route) SkipClean() bool { return false }

func (r *Route) Match(req *http.Request, match *RouteMatch) bool { return false }

func (r *Route) GetError() error { return nil }

func (r *Route) BuildOnly() *Route { return nil }

func (r *Route) Handler(handler http.Handler) *Route { return nil }

func (r *Route) HandlerFunc(f func(http.ResponseWriter, *http.Request)) *Route { return nil }

func (r *Route) GetHandler() http.Handler { return nil }

func (r *Route) Name(name string) *Route { return nil }

func (r *Route) GetName() string { return "" }

func (r *Route) Headers(pairs ...string) *Route { return nil }

func (r *Route) HeadersRegexp(pairs ...string) *Route { return nil }

func (r *Route) Host(tpl string) *Route { return nil }

type MatcherFunc func(*http.Request, *RouteMatch) bool

func (r *Route) MatcherFunc(f MatcherFunc) *Route { return nil }

func (r *Route) Methods(methods ...string) *Route { return nil }

func (r *Route) Path(tpl string) *Route { return nil }

func (r *Route) PathPrefix(tpl string) *Route { return nil }

func (r *Route) Queries(pairs ...string) *Route { return nil }

func (r *Route) Schemes(schemes ...string) *Route { return nil }

type BuildVarsFunc func(map[string]string) map[string]string

func (r *Route) BuildVarsFunc(f BuildVarsFunc) *Route { return nil }

func (r *Route) Subrouter() *Router { return nil }

func (r *Route) URL(pairs ...string) (*url.URL, error) { return nil, nil }

func (r *Route) URLHost(pairs ...string) (*url.URL, error) { return nil, nil }

func (r *Route) URLPath(pairs ...string) (*url.URL, error) { return nil, nil }

func (r *Route) GetPathTemplate() (string, error) { return "", nil }

func (r *Route) GetPathRegexp() (string, error) { return "", nil }

func (r *Route) GetQueriesRegexp() ([]string, error) { return nil, nil }

func (r *Route) GetQueriesTemplates() ([]string, error) { return nil, nil }

func (r *Route) GetMethods() ([]string, error) { return nil, nil }

func (r *Route) GetHostTemplate() (string, error) { return "", nil }

func (r *Route) GetVarNames() ([]string, error) { return nil, nil }
