// Package main limits requests with other libraries.
package main

import (
	"log"
	"net/http"

	"github.com/didip/tollbooth/v7"
	golimiter "github.com/sethvargo/go-limiter"
	"github.com/sethvargo/go-limiter/httplimit"
	"github.com/sethvargo/go-limiter/memorystore"
	"github.com/throttled/throttled/v2"
	throttledmem "github.com/throttled/throttled/v2/store/memstore"
	"github.com/ulule/limiter/v3"
	"github.com/ulule/limiter/v3/drivers/middleware/stdlib"
	"github.com/ulule/limiter/v3/drivers/store/memory"
	"github.com/ulule/limiter/v3/drivers/store/redis"
)

func index(w http.ResponseWriter, r *http.Request) {}

// limited limits by hand.
type limited struct{ limiter *limiter.Limiter }

func (l *limited) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c, err := l.limiter.Get(r.Context(), r.RemoteAddr)
	if err != nil || c.Reached {
		http.Error(w, "too many requests", http.StatusTooManyRequests)
	}
}

// sharedStore is a store over Redis.
type sharedStore struct{ golimiter.Store }

func byHost(r *http.Request) (string, error) { return r.Host, nil }

func main() {
	lmt := tollbooth.NewLimiter(1, nil) // want "memstore: ratelimit warning"
	http.Handle("/tollbooth", tollbooth.LimitFuncHandler(lmt, index))

	rate := limiter.Rate{Limit: 10}
	local := limiter.New(memory.NewStore(), rate) // want "memstore: ratelimit warning"
	http.Handle("/ulule", stdlib.NewMiddleware(local).Handler(http.HandlerFunc(index)))
	http.Handle("/byhand", &limited{limiter.New(memory.NewStore(), rate)}) // want "memstore: ratelimit warning"
	store, err := redis.NewStore("redis:6379")
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/shared", &limited{limiter.New(store, rate)})

	counts, err := memorystore.New(&memorystore.Config{Tokens: 15}) // want "memstore: ratelimit warning"
	if err != nil {
		log.Fatal(err)
	}
	mw, err := httplimit.NewMiddleware(counts, byHost)
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/httplimit", mw.Handle(http.HandlerFunc(index)))
	mw, err = httplimit.NewMiddleware(&sharedStore{}, byHost)
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/httplimit/shared", mw.Handle(http.HandlerFunc(index)))

	mem, err := throttledmem.NewCtx(1000) // want "memstore: ratelimit warning"
	if err != nil {
		log.Fatal(err)
	}
	gcra, err := throttled.NewGCRARateLimiterCtx(mem, throttled.RateQuota{})
	if err != nil {
		log.Fatal(err)
	}
	t := throttled.HTTPRateLimiterCtx{RateLimiter: gcra}
	http.Handle("/throttled", t.RateLimit(http.HandlerFunc(index)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
