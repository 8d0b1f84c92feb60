// Command plain serves endpoints on the mux of net/http: a function, a method and a closure.
package main

import (
	"context"
	"log"
	"net/http"

	kithttp "github.com/go-kit/kit/transport/http"
)

type counter struct{ n int }

func main() {
	c := &counter{}
	mux := http.NewServeMux()
	mux.Handle("POST /count", kithttp.NewServer(c.add, kithttp.NopRequestDecoder, kithttp.EncodeJSONResponse))
	mux.Handle("GET /time", cors(kithttp.NewServer(now, kithttp.NopRequestDecoder, kithttp.EncodeJSONResponse)))
	mux.Handle("/reset", kithttp.NewServer(
		func(ctx context.Context, request any) (any, error) { // want `entry: go-kit ANY /reset main\$1 \[\]`
			c.n = 0
			return nil, nil
		},
		kithttp.NopRequestDecoder,
		kithttp.EncodeJSONResponse,
	))
	log.Fatal(http.ListenAndServe(":8080", mux))
}

func cors(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func (c *counter) add(ctx context.Context, request any) (any, error) { // want `entry: go-kit POST /count \(\*counter\)\.add \[\]`
	c.n++
	return c.n, nil
}

func now(ctx context.Context, request any) (any, error) { // want `entry: go-kit GET /time now \[cors\]`
	return compute(ctx, request)
}

// compute has the shape of an endpoint and is only called.
func compute(ctx context.Context, request any) (any, error) {
	return request, ctx.Err()
}
