package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// methods names methods as arguments, in the pattern, in a table and not at all.
func (s *server) methods(r *chi.Mux) {
	r.HandleFunc("/echo", s.echo)
	r.HandleFunc("PUT /profile", s.profile)
	r.Method(http.MethodPatch, "/profile", http.HandlerFunc(s.profile))
	r.MethodFunc("POST", "/login", s.login)
	r.Handle("/metrics", auth(http.HandlerFunc(s.metrics)))
	r.Handle("/export", chi.Chain(auth, role("admin")).HandlerFunc(s.export))
	for _, rt := range []struct {
		method, path string
		h            http.HandlerFunc
	}{
		{http.MethodGet, "/hits", s.hits()},
		{http.MethodDelete, "/hits", s.resetHits},
	} {
		r.MethodFunc(rt.method, rt.path, rt.h)
	}
}

func (s *server) echo(w http.ResponseWriter, r *http.Request) { // want `entry: chi ANY /echo \(\*server\)\.echo \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) profile(w http.ResponseWriter, r *http.Request) { // want `entry: chi PUT /profile \(\*server\)\.profile \[logging\]` `entry: chi PATCH /profile \(\*server\)\.profile \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) login(w http.ResponseWriter, r *http.Request) { // want `entry: chi POST /login \(\*server\)\.login \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) metrics(w http.ResponseWriter, r *http.Request) { // want `entry: chi ANY /metrics \(\*server\)\.metrics \[logging auth\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) export(w http.ResponseWriter, r *http.Request) { // want `entry: chi ANY /export \(\*server\)\.export \[logging auth role\$1\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) hits() http.HandlerFunc {
	n := 0
	return func(w http.ResponseWriter, r *http.Request) { // want `entry: chi GET /hits \(\*server\)\.hits\$1 \[logging\]`
		n++
	}
}

func (s *server) resetHits(w http.ResponseWriter, r *http.Request) { // want `entry: chi DELETE /hits \(\*server\)\.resetHits \[logging\]`
	w.WriteHeader(http.StatusNoContent)
}
