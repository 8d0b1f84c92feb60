// Package main limits requests with further constructors of other libraries.
// Those of one library have the same names in each version of it.
package main

import (
	"log"
	"net/http"
	"time"

	"github.com/didip/tollbooth"
	tollbooth5 "github.com/didip/tollbooth/v5"
	tollbooth6 "github.com/didip/tollbooth/v6"
	limiter6 "github.com/didip/tollbooth/v6/limiter"
	tollbooth8 "github.com/didip/tollbooth/v8"
	limiter8 "github.com/didip/tollbooth/v8/limiter"
	"github.com/juju/ratelimit"
	"github.com/ulule/limiter/v3"
	"github.com/ulule/limiter/v3/drivers/middleware/stdlib"
	"github.com/ulule/limiter/v3/drivers/store/memory"
	"github.com/ulule/limiter/v3/drivers/store/redis"
	uber "go.uber.org/ratelimit"
)

func index(w http.ResponseWriter, r *http.Request) {}

// bucket refuses requests of all clients together, pace lets them wait.
var bucket = ratelimit.NewBucket(time.Second, 10) // want "memstore: ratelimit warning"

var pace = uber.New(100) // want "memstore: ratelimit info"

func take(w http.ResponseWriter, r *http.Request) {
	if bucket.TakeAvailable(1) == 0 {
		http.Error(w, "too many requests", http.StatusTooManyRequests)
		return
	}
	pace.Take()
}

// byKey asks the limiter itself.
type byKey struct{ limiter *limiter8.Limiter }

func (b *byKey) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := tollbooth8.LimitByKeys(b.limiter, []string{r.Host}); err != nil {
		w.WriteHeader(err.StatusCode)
	}
}

// config holds the store in a field of an interface type.
type config struct{ store limiter.Store }

func (c config) limited(h http.HandlerFunc) http.Handler {
	return stdlib.NewMiddleware(limiter.New(c.store, limiter.Rate{Limit: 10})).Handler(h)
}

func main() {
	http.HandleFunc("/take", take)
	http.Handle("/old", tollbooth5.LimitFuncHandler(tollbooth5.NewLimiter(1, nil), index))               // want "memstore: ratelimit warning"
	http.Handle("/older", tollbooth.LimitHandler(tollbooth.NewLimiter(1, nil), http.HandlerFunc(index))) // want "memstore: ratelimit warning"
	http.Handle("/six", tollbooth6.LimitFuncHandler(limiter6.New(nil), index))                           // want "memstore: ratelimit warning"
	http.Handle("/keys", &byKey{limiter: limiter8.New(nil)})                                             // want "memstore: ratelimit warning"
	local := config{store: memory.NewStoreWithOptions(limiter.StoreOptions{Prefix: "a"})}                // want "memstore: ratelimit warning"
	http.Handle("/local", local.limited(index))
	store, err := redis.NewStore("redis:6379")
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/shared", config{store: store}.limited(index))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
