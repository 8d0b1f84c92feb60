// Package main limits endpoints of go-kit.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/go-kit/kit/endpoint"
	"github.com/go-kit/kit/ratelimit"
	kithttp "github.com/go-kit/kit/transport/http"
	"golang.org/x/time/rate"
)

func decode(_ context.Context, r *http.Request) (interface{}, error) { return r.FormValue("q"), nil }

func encode(_ context.Context, w http.ResponseWriter, response interface{}) error { return nil }

func search(_ context.Context, request interface{}) (interface{}, error) { return request, nil }

// redisLimit counts in Redis.
type redisLimit struct{ address string }

func (l *redisLimit) Allow() bool { return true }

func main() {
	var e endpoint.Endpoint = search
	refusing := ratelimit.NewErroringLimiter(rate.NewLimiter(10, 20)) // want "memstore: ratelimit warning"
	waiting := ratelimit.NewDelayingLimiter(rate.NewLimiter(10, 20))  // want "memstore: ratelimit info"
	shared := ratelimit.NewErroringLimiter(&redisLimit{address: "redis:6379"})
	http.Handle("/search", kithttp.NewServer(refusing(e), decode, encode))
	http.Handle("/wait", kithttp.NewServer(waiting(e), decode, encode))
	http.Handle("/shared", kithttp.NewServer(shared(e), decode, encode))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
