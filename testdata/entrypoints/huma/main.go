// Command huma registers operations on an API and on groups, beside plain routes of its router.
package main

import (
	"log"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"
	"github.com/go-chi/chi/v5"

	"example.com/huma/users"
)

type server struct{ items map[string]string }

func main() {
	s := &server{items: map[string]string{}}
	router := chi.NewRouter()
	api := humachi.New(router, huma.DefaultConfig("Items", "1.0.0"))
	api.UseMiddleware(logging)
	s.operations(api)
	s.short(api)
	s.groups(api)
	huma.AutoRegister(api, users.New())
	router.Get("/healthz", health)
	log.Fatal(http.ListenAndServe(":8080", router))
}

// health is a route of the router, not an operation.
func health(w http.ResponseWriter, r *http.Request) { // want `entry: chi GET /healthz health \[\]`
	w.WriteHeader(http.StatusOK)
}

func logging(ctx huma.Context, next func(huma.Context)) {
	log.Println(ctx.Method(), ctx.URL())
	next(ctx)
}

func auth(api huma.API) func(ctx huma.Context, next func(huma.Context)) {
	return func(ctx huma.Context, next func(huma.Context)) {
		if ctx.Header("Authorization") == "" {
			_ = huma.WriteErr(api, ctx, http.StatusUnauthorized, "no token")
			return
		}
		next(ctx)
	}
}
