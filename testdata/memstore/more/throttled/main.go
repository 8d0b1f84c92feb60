// Package main limits requests with throttled: by each of its stores, and by
// the functions that it keeps for old programs.
package main

import (
	"log"
	"net/http"

	"github.com/throttled/throttled/v2"
	"github.com/throttled/throttled/v2/store/goredisstore"
	redis8 "github.com/throttled/throttled/v2/store/goredisstore.v8"
	redis9 "github.com/throttled/throttled/v2/store/goredisstore.v9"
	"github.com/throttled/throttled/v2/store/memstore"
	"github.com/throttled/throttled/v2/store/redigostore"
)

func index(w http.ResponseWriter, r *http.Request) {}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// handle limits the route by a store.
func handle(path string, store throttled.GCRAStoreCtx) {
	limiter, err := throttled.NewGCRARateLimiterCtx(store, throttled.RateQuota{MaxBurst: 5})
	check(err)
	limit := throttled.HTTPRateLimiterCtx{RateLimiter: limiter}
	http.Handle(path, limit.RateLimit(http.HandlerFunc(index)))
}

// handleOld limits the route by a store without contexts.
func handleOld(path string, store throttled.GCRAStore) {
	limiter, err := throttled.NewGCRARateLimiter(store, throttled.RateQuota{MaxBurst: 5})
	check(err)
	limit := throttled.HTTPRateLimiter{RateLimiter: limiter}
	http.Handle(path, limit.RateLimit(http.HandlerFunc(index)))
}

func local() {
	store, err := memstore.NewCtx(100) // want "memstore: ratelimit warning"
	check(err)
	limiter, err := throttled.NewGCRARateLimiterCtx(store, throttled.RateQuota{MaxBurst: 5})
	check(err)
	limit := throttled.HTTPRateLimiterCtx{RateLimiter: limiter}
	http.Handle("/local", limit.RateLimit(http.HandlerFunc(index)))
}

func localOld() {
	store, err := memstore.New(100) // want "memstore: ratelimit warning"
	check(err)
	limiter, err := throttled.NewGCRARateLimiter(store, throttled.RateQuota{MaxBurst: 5})
	check(err)
	limit := throttled.HTTPRateLimiter{RateLimiter: limiter}
	http.Handle("/local/old", limit.RateLimit(http.HandlerFunc(index)))
}

func localWrapped() {
	store, err := memstore.New(100) // want "memstore: ratelimit warning"
	check(err)
	limiter, err := throttled.NewGCRARateLimiterCtx(throttled.WrapStoreWithContext(store), throttled.RateQuota{MaxBurst: 5})
	check(err)
	limit := throttled.HTTPRateLimiterCtx{RateLimiter: limiter}
	http.Handle("/local/wrapped", limit.RateLimit(http.HandlerFunc(index)))
}

func shared() {
	byRedigo, err := redigostore.NewCtx(nil, "", 0)
	check(err)
	handle("/redigo", byRedigo)
	oldRedigo, err := redigostore.New(nil, "", 0)
	check(err)
	handleOld("/redigo/old", oldRedigo)
	byRedis, err := goredisstore.NewCtx(nil, "")
	check(err)
	handle("/redis", byRedis)
	oldRedis, err := goredisstore.New(nil, "")
	check(err)
	handleOld("/redis/old", oldRedis)
	handle("/redis/wrapped", throttled.WrapStoreWithContext(oldRedis))
	byRedis8, err := redis8.NewCtx(nil, "")
	check(err)
	handle("/redis8", byRedis8)
	byRedis9, err := redis9.NewCtx(nil, "")
	check(err)
	handle("/redis9", byRedis9)
}

func main() {
	local()
	localOld()
	localWrapped()
	shared()
	log.Fatal(http.ListenAndServe(":8080", nil))
}
