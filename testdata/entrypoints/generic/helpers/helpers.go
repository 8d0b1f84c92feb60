// Package helpers has many functions of a handler's shape; one is registered.
package helpers

import (
	"net/http"
	"time"
)

// Register adds the one route.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /page", page)
}

func page(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /page page \[\]`
	timed(w, r, render)
	if r.URL.RawQuery == "" {
		notFound(w, r)
	}
	(&view{}).draw(w, r)
	func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusOK)
	}(w, r)
}

// render is called by timed, inside the request: no entry point of its own.
func render(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusOK)
}

func timed(w http.ResponseWriter, r *http.Request, f http.HandlerFunc) {
	start := time.Now()
	f(w, r)
	w.Header().Set("X-Took", time.Since(start).String())
}

func notFound(w http.ResponseWriter, r *http.Request) {
	http.NotFound(w, r)
}

type view struct{}

func (v *view) draw(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(r.URL.Path))
}
