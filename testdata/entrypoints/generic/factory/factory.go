// Package factory makes handlers by calls.
package factory

import (
	"net/http"
	"sync"
)

// Server is a server whose methods return handlers.
type Server struct{ visits map[string]int }

// Register adds the routes.
func Register(mux *http.ServeMux) {
	s := &Server{visits: map[string]int{}}
	mux.HandleFunc("GET /visits", s.handleGet())
	mux.Handle("POST /visits", s.handlePost("visits"))
	mux.HandleFunc("GET /once", s.handleOnce())
	mux.Handle("GET /status", newStatus(s))
	mux.HandleFunc("POST /sum", (*Server).handleGet(s))
	if s.visits == nil {
		mux.HandleFunc("GET /debug", pick(true))
	}
}

func (s *Server) handleGet() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /visits \(\*Server\)\.handleGet\$1 \[\]` `entry: net/http POST /sum \(\*Server\)\.handleGet\$1 \[\]`
		w.WriteHeader(http.StatusOK)
	}
}

func (s *Server) handlePost(form string) http.Handler {
	key := func(r *http.Request) string { return r.FormValue(form) }
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /visits \(\*Server\)\.handlePost\$2 \[\]`
		s.visits[key(r)]++
	})
}

func (s *Server) handleOnce() http.HandlerFunc {
	var once sync.Once
	return func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /once \(\*Server\)\.handleOnce\$1 \[\]`
		once.Do(func() { s.visits["once"]++ })
	}
}

type status struct{ s *Server }

func newStatus(s *Server) http.Handler { return &status{s: s} }

func (st *status) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /status \(\*status\)\.ServeHTTP \[\]`
	w.WriteHeader(len(st.s.visits))
}

// pick returns one of two handlers: both are entry points.
func pick(verbose bool) http.HandlerFunc {
	if verbose {
		return long
	}
	return short
}

func long(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /debug long \[\]`
	w.WriteHeader(http.StatusOK)
}

func short(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /debug short \[\]`
	w.WriteHeader(http.StatusOK)
}
