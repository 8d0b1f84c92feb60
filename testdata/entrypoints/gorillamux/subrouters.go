package main

import (
	"net/http"

	"github.com/gorilla/mux"
)

const v1 = "/api" + "/v1"

// subrouters joins prefixes and the middleware of routers.
func (s *server) subrouters(r *mux.Router) {
	api := r.PathPrefix(v1).Subrouter()
	api.HandleFunc("/stats", s.stats).Methods(http.MethodGet)
	admin := api.PathPrefix("/admin").Subrouter()
	admin.Use(auth, role("admin"))
	admin.HandleFunc("/items/{id}", s.deleteItem).Methods(http.MethodDelete)

	legacy := mux.NewRouter()
	legacy.HandleFunc("/import", s.importItems).Methods(http.MethodPost)
	r.PathPrefix("/legacy").Handler(http.StripPrefix("/legacy", legacy))
}

func role(name string) mux.MiddlewareFunc {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Header.Get("X-Role") == name {
				next.ServeHTTP(w, r)
			}
		})
	}
}

// table registers in a loop.
func (s *server) table(r *mux.Router) {
	for _, rt := range []struct {
		name, method, path string
		handler            http.HandlerFunc
	}{
		{"job", "GET", "/jobs/{id}", s.job},
		{"start", "POST", "/jobs", s.startJob()},
	} {
		r.Methods(rt.method).Path(rt.path).Name(rt.name).Handler(rt.handler)
	}
}

func (s *server) stats(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux GET /api/v1/stats \(\*server\)\.stats \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) deleteItem(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux DELETE /api/v1/admin/items/\{id\} \(\*server\)\.deleteItem \[logging auth role\$1\]`
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) importItems(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux POST /legacy/import \(\*server\)\.importItems \[logging\]`
	w.WriteHeader(http.StatusAccepted)
}

func (s *server) job(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux GET /jobs/\{id\} \(\*server\)\.job \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) startJob() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux POST /jobs \(\*server\)\.startJob\$1 \[logging\]`
		s.carts["job"]++
	}
}
