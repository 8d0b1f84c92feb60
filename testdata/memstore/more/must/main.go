// Package main makes stores and limiters through one generic helper, of which
// all calls have the same type.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/throttled/throttled/v2"
	"github.com/throttled/throttled/v2/store/goredisstore"
	"github.com/throttled/throttled/v2/store/memstore"
	"github.com/ulule/limiter/v3"
	"github.com/ulule/limiter/v3/drivers/middleware/stdlib"
	"github.com/ulule/limiter/v3/drivers/store/memory"
	"github.com/ulule/limiter/v3/drivers/store/redis"
)

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

func index(w http.ResponseWriter, r *http.Request) {}

// given hands on what it is given.
func given[T any](v T, err error) (T, error) { return v, err }

// choose takes the store that the configuration names, whatever it is checked
// with.
func choose() {
	chosen := must(memory.NewStore(), nil) // want "memstore: ratelimit info"
	if address := os.Getenv("REDIS"); address != "" {
		chosen = must(redis.NewStore(address))
	}
	http.Handle("/chosen", stdlib.NewMiddleware(limiter.New(chosen, limiter.Rate{Limit: 10})).Handler(http.HandlerFunc(index)))
}

func main() {
	here := must(memstore.NewCtx(100)) // want "memstore: ratelimit warning"
	local := throttled.HTTPRateLimiterCtx{RateLimiter: must(throttled.NewGCRARateLimiterCtx(here, throttled.RateQuota{}))}
	http.Handle("/local", local.RateLimit(http.HandlerFunc(index)))
	there := must(goredisstore.NewCtx(nil, ""))
	shared := throttled.HTTPRateLimiterCtx{RateLimiter: must(throttled.NewGCRARateLimiterCtx(there, throttled.RateQuota{}))}
	http.Handle("/shared", shared.RateLimit(http.HandlerFunc(index)))

	kept := must(given[limiter.Store](memory.NewStore(), nil)) // want "memstore: ratelimit warning"
	http.Handle("/kept", stdlib.NewMiddleware(limiter.New(kept, limiter.Rate{Limit: 10})).Handler(http.HandlerFunc(index)))
	stored := must(redis.NewStore("redis:6379"))
	http.Handle("/stored", stdlib.NewMiddleware(limiter.New(stored, limiter.Rate{Limit: 10})).Handler(http.HandlerFunc(index)))
	choose()
	log.Fatal(http.ListenAndServe(":8080", nil))
}
