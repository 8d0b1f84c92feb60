// Command gozero is laid out as goctl generates services.
package main

import (
	"net/http"

	"github.com/zeromicro/go-zero/rest"

	"example.com/gozero/internal/handler"
	"example.com/gozero/internal/svc"
)

func main() {
	ctx := svc.NewServiceContext()
	server := rest.MustNewServer(rest.RestConf{Port: 8888}, rest.WithCors(), rest.WithNotFoundHandler(http.HandlerFunc(missing)))
	defer server.Stop()
	server.Use(logging)
	server.Use(rest.ToMiddleware(tracing))
	handler.RegisterHandlers(server, ctx)
	byHand(server)
	server.Start()
}

// byHand registers single routes and tables.
func byHand(server *rest.Server) {
	server.AddRoute(rest.Route{Method: http.MethodGet, Path: "/ping", Handler: ping}, rest.WithPrefix("/debug"))
	routes := []rest.Route{
		{Method: http.MethodGet, Path: "/a", Handler: first},
		{Method: http.MethodPost, Path: "/b", Handler: second},
	}
	server.AddRoutes(routes)
	for _, r := range tables() {
		server.AddRoute(r)
	}
	server.AddRoutes(rest.WithMiddleware(limit, rest.Route{Method: "PUT", Path: "/c", Handler: third}))
}

func tables() []rest.Route {
	return []rest.Route{{Method: http.MethodDelete, Path: "/t", Handler: table}}
}

func logging(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
}

func tracing(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func limit(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
}

func missing(w http.ResponseWriter, r *http.Request) { // want "entry: go-zero ANY \\* missing \\[\\]"
	w.WriteHeader(http.StatusNotFound)
}

func ping(w http.ResponseWriter, r *http.Request) {} // want "entry: go-zero GET /debug/ping ping \\[logging tracing\\]"

func first(w http.ResponseWriter, r *http.Request) {} // want "entry: go-zero GET /a first \\[logging tracing\\]"

func second(w http.ResponseWriter, r *http.Request) {} // want "entry: go-zero POST /b second \\[logging tracing\\]"

func third(w http.ResponseWriter, r *http.Request) {} // want "entry: go-zero PUT /c third \\[logging tracing limit\\]"

func table(w http.ResponseWriter, r *http.Request) {} // want "entry: go-zero DELETE /t table \\[logging tracing\\]"
