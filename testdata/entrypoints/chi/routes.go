package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

const v1 = "/api/v1"

// routes nests callbacks: Route joins prefixes, Group and With only add middleware.
func (s *server) routes(r chi.Router) {
	r.Get("/", index)
	r.With(auth, role("clerk")).Post("/restock", s.restock)
	r.Route(v1, func(r chi.Router) {
		r.Get("/items/{id}", s.item)
		r.Route("/carts", func(r chi.Router) {
			r.Use(auth)
			r.Post("/", s.createCart)
			r.Get("/{id}", func(w http.ResponseWriter, r *http.Request) { // want `entry: chi GET /api/v1/carts/\{id\} \(\*server\)\.routes\$1\$1\$1 \[logging auth\]`
				_, _ = w.Write([]byte(chi.URLParam(r, "id")))
			})
		})
		r.Group(func(r chi.Router) {
			r.Use(role("admin"))
			r.Delete("/items/{id}", s.deleteItem)
		})
		s.jobs(r)
	})
}

// jobs is called in a callback, so its routes are below the callback's prefix.
func (s *server) jobs(r chi.Router) {
	r.Post("/jobs", s.startJob)
}

func index(w http.ResponseWriter, r *http.Request) { // want `entry: chi GET / index \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) restock(w http.ResponseWriter, r *http.Request) { // want `entry: chi POST /restock \(\*server\)\.restock \[logging auth role\$1\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) item(w http.ResponseWriter, r *http.Request) { // want `entry: chi GET /api/v1/items/\{id\} \(\*server\)\.item \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) createCart(w http.ResponseWriter, r *http.Request) { // want `entry: chi POST /api/v1/carts/ \(\*server\)\.createCart \[logging auth\]`
	s.carts[r.FormValue("id")] = 0
}

func (s *server) deleteItem(w http.ResponseWriter, r *http.Request) { // want `entry: chi DELETE /api/v1/items/\{id\} \(\*server\)\.deleteItem \[logging role\$1\]`
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) startJob(w http.ResponseWriter, r *http.Request) { // want `entry: chi POST /api/v1/jobs \(\*server\)\.startJob \[logging\]`
	w.WriteHeader(http.StatusAccepted)
}
