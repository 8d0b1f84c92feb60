package main

import (
	"log"
	"net/http"
	"time"
)

// wrapped registers handlers inside middleware calls.
func (s *server) wrapped(mux *http.ServeMux) {
	mux.Handle("POST /orders", logging(auth(http.HandlerFunc(s.create))))
	mux.HandleFunc("DELETE /orders/{id}", s.adminOnly(s.cancel))
	mux.Handle("GET /slow", logging(http.TimeoutHandler(http.HandlerFunc(s.slow), time.Second, "")))
	mux.Handle("GET /reports", requireRole("admin")(http.HandlerFunc(s.reports)))
	mux.Handle("GET /me", auth(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /me \(\*server\)\.wrapped\$1 \[auth\]`
		w.WriteHeader(http.StatusOK)
	})))

	var h http.Handler = http.HandlerFunc(s.export)
	h = auth(h)
	h = logging(h)
	mux.Handle("GET /export", h)
}

func logging(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Println(r.Method, r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			unauthorized(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func requireRole(role string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Header.Get("X-Role") != role {
				unauthorized(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func (s *server) adminOnly(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Role") != "admin" {
			unauthorized(w, r)
			return
		}
		next(w, r)
	}
}

// unauthorized has the shape of a handler and is only called.
func unauthorized(w http.ResponseWriter, r *http.Request) {
	http.Error(w, r.URL.Path, http.StatusUnauthorized)
}

func (s *server) create(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /orders \(\*server\)\.create \[logging auth\]`
	w.WriteHeader(http.StatusCreated)
}

func (s *server) cancel(w http.ResponseWriter, r *http.Request) { // want `entry: net/http DELETE /orders/\{id\} \(\*server\)\.cancel \[\(\*server\)\.adminOnly\]`
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) slow(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /slow \(\*server\)\.slow \[logging\]`
	time.Sleep(time.Second)
}

func (s *server) reports(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /reports \(\*server\)\.reports \[requireRole\$1\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) export(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /export \(\*server\)\.export \[logging auth\]`
	w.WriteHeader(http.StatusOK)
}
