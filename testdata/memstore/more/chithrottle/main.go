// Package main bounds with chi what this process does at a time, and limits
// with httprate.
package main

import (
	"log"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/httprate"
	httprateredis "github.com/go-chi/httprate-redis"
)

func index(w http.ResponseWriter, r *http.Request) {}

func byHost(r *http.Request) (string, error) { return r.Host, nil }

func main() {
	r := chi.NewRouter()
	r.Use(middleware.Throttle(100)) // want "memstore: ratelimit info"
	r.Get("/", index)
	r.With(middleware.ThrottleBacklog(10, 50, time.Second)).Get("/backlog", index)  // want "memstore: ratelimit info"
	r.With(httprate.LimitAll(10, time.Second)).Get("/all", index)                   // want "memstore: ratelimit warning"
	r.With(httprate.LimitByRealIP(10, time.Second)).Get("/ip", index)               // want "memstore: ratelimit warning"
	r.With(httprate.LimitBy(10, time.Second, byHost)).Get("/host", index)           // want "memstore: ratelimit warning"
	r.With(httprate.NewRateLimiter(10, time.Second).Handler).Get("/limiter", index) // want "memstore: ratelimit warning"
	local := httprate.WithLimitCounter(httprate.NewLocalLimitCounter(time.Second))  // want "memstore: ratelimit warning"
	r.With(httprate.LimitBy(10, time.Second, byHost, local)).Get("/counter", index)
	shared := httprateredis.WithRedisLimitCounter(&httprateredis.Config{})
	r.With(httprate.LimitBy(10, time.Second, byHost, shared)).Get("/shared", index)
	r.With(httprate.NewRateLimiter(10, time.Second, shared).Handler).Get("/limiter/shared", index)
	log.Fatal(http.ListenAndServe(":8080", r))
}
