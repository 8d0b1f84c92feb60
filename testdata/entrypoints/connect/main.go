// Command connect registers a service with interceptors and HTTP middleware.
package main

import (
	"context"
	"errors"
	"log"
	"net/http"

	"connectrpc.com/connect"

	"example.com/connect/gen/pingv1/pingv1connect"
	"example.com/connect/ping"
)

func main() {
	mux := http.NewServeMux()
	interceptors := connect.WithInterceptors(&tracer{}, connect.UnaryInterceptorFunc(logUnary), newAuth("secret"))
	path, handler := pingv1connect.NewPingServiceHandler(ping.New(), interceptors)
	mux.Handle(path, cors(handler))
	mux.HandleFunc("GET /healthz", health)
	log.Fatal(http.ListenAndServe(":8080", mux))
}

func health(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /healthz health \[\]`
	w.WriteHeader(http.StatusOK)
}

func cors(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		next.ServeHTTP(w, r)
	})
}

func logUnary(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		log.Println(req.Spec().Procedure)
		return next(ctx, req)
	}
}

func newAuth(token string) connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if req.Header().Get("Authorization") != token {
				return nil, connect.NewError(connect.CodeUnauthenticated, errors.New("no token"))
			}
			return next(ctx, req)
		}
	}
}

// tracer is an interceptor of all kinds of calls; the others here are unary only.
type tracer struct{}

func (t *tracer) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc { return next }

func (t *tracer) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (t *tracer) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return next
}
