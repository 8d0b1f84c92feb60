package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// adminRouter is mounted by main.
func (s *server) adminRouter() http.Handler {
	r := chi.NewRouter()
	r.Use(auth)
	r.Get("/users", s.users)
	r.Post("/users/{id}/ban", s.ban)
	return r
}

func (s *server) users(w http.ResponseWriter, r *http.Request) { // want `entry: chi GET /admin/users \(\*server\)\.users \[logging auth\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) ban(w http.ResponseWriter, r *http.Request) { // want `entry: chi POST /admin/users/\{id\}/ban \(\*server\)\.ban \[logging auth\]`
	w.WriteHeader(http.StatusOK)
}
