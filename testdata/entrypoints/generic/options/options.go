// Package options builds a server from functional options.
package options

import "net/http"

// Server is a server with routes.
type Server struct {
	addr  string
	extra map[string]http.Handler
	funcs []func(*http.ServeMux)
}

// Option changes a server.
type Option func(*Server)

// WithAddr sets the address.
func WithAddr(addr string) Option { return func(s *Server) { s.addr = addr } }

// WithRoute adds a route by a callback.
func WithRoute(pattern string, h http.HandlerFunc) Option {
	return func(s *Server) {
		s.funcs = append(s.funcs, func(mux *http.ServeMux) { mux.HandleFunc(pattern, h) })
	}
}

// WithHandler adds a route to the server's table.
func WithHandler(pattern string, h http.Handler) Option {
	return func(s *Server) { s.extra[pattern] = h }
}

// New applies the options.
func New(opts ...Option) *Server {
	s := &Server{extra: map[string]http.Handler{}}
	for _, opt := range opts {
		opt(s)
	}
	return s
}

// Run registers and serves.
func (s *Server) Run(mux *http.ServeMux) error {
	for pattern, h := range s.extra {
		mux.Handle(pattern, h)
	}
	for _, f := range s.funcs {
		f(mux)
	}
	return http.ListenAndServe(s.addr, mux)
}
