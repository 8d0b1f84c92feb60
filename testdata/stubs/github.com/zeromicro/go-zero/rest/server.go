// Package rest is a stub for tests: types and signatures of github.com/zeromicro/go-zero/rest, without its code.
package rest

import (
	"net/http"
	"time"
)

type RestConf struct {
	Host string
	Port int
}

type Middleware func(next http.HandlerFunc) http.HandlerFunc

type Route struct {
	Method  string
	Path    string
	Handler http.HandlerFunc
}

type RouteOption func(r *featuredRoutes)

type RunOption func(*Server)

type featuredRoutes struct{}

type Server struct{}

func MustNewServer(c RestConf, opts ...RunOption) *Server { return nil }

func NewServer(c RestConf, opts ...RunOption) (*Server, error) { return nil, nil }

func (s *Server) AddRoute(r Route, opts ...RouteOption) {}

func (s *Server) AddRoutes(rs []Route, opts ...RouteOption) {}

func (s *Server) Start() {}

func (s *Server) Stop() {}

func (s *Server) Use(middleware Middleware) {}

func ToMiddleware(handler func(next http.Handler) http.Handler) Middleware { return nil }

func WithJwt(secret string) RouteOption { return nil }

func WithMiddlewares(ms []Middleware, rs ...Route) []Route { return nil }

func WithMiddleware(middleware Middleware, rs ...Route) []Route { return nil }

func WithNotFoundHandler(handler http.Handler) RunOption { return nil }

func WithPrefix(group string) RouteOption { return nil }

func WithTimeout(timeout time.Duration) RouteOption { return nil }

func WithCors(origin ...string) RunOption { return nil }
