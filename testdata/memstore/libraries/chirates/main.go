// Package main limits requests with httprate.
package main

import (
	"log"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
	httprateredis "github.com/go-chi/httprate-redis"
)

func byUser(r *http.Request) (string, error) { return r.Header.Get("X-User"), nil }

func index(w http.ResponseWriter, r *http.Request) {}

func main() {
	r := chi.NewRouter()
	r.Use(httprate.LimitByIP(100, time.Minute)) // want "memstore: ratelimit warning"
	r.Get("/", index)
	r.Group(func(r chi.Router) {
		r.Use(httprate.Limit(10, time.Second, httprate.WithKeyFuncs(byUser))) // want "memstore: ratelimit warning"
		r.Get("/user", index)
	})
	r.Group(func(r chi.Router) {
		r.Use(httprate.Limit(10, time.Second, httprate.WithKeyFuncs(byUser), httprateredis.WithRedisLimitCounter(&httprateredis.Config{})))
		r.Get("/shared", index)
	})
	r.Group(func(r chi.Router) {
		counter, err := httprateredis.NewRedisLimitCounter(&httprateredis.Config{})
		if err != nil {
			log.Fatal(err)
		}
		r.Use(httprate.Limit(10, time.Second, httprate.WithLimitCounter(counter)))
		r.Get("/counted", index)
	})
	log.Fatal(http.ListenAndServe(":8080", r))
}
