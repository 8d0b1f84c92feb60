// Package main limits bundles of routes.
package main

import (
	"log"
	"net/http"

	"github.com/didip/tollbooth/v8"
	"github.com/go-pkgz/routegroup"
)

func index(w http.ResponseWriter, r *http.Request) {}

// limited makes middleware that limits requests.
func limited(most int64) func(http.Handler) http.Handler {
	return tollbooth.HTTPMiddleware(tollbooth.NewLimiter(float64(most), nil)) // want "memstore: ratelimit warning"
}

func main() {
	r := routegroup.New(http.NewServeMux())
	r.HandleFunc("GET /", index)
	r.Mount("/api").Route(func(g *routegroup.Bundle) {
		g.With(limited(10)).HandleFunc("POST /comments", index)
	})
	log.Fatal(http.ListenAndServe(":8080", r))
}
