// Command chi registers on routers, in callbacks and on mounted routers.
package main

import (
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"example.com/chi/orders"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	r := chi.NewRouter()
	r.Use(middleware.Recoverer, logging)
	r.NotFound(notFound)
	s.routes(r)
	s.methods(r)
	r.Mount("/admin", s.adminRouter())
	r.Mount("/orders", orders.New().Routes())
	r.Mount("/static", http.FileServer(http.Dir("static")))
	log.Fatal(http.ListenAndServe(":8080", r))
}

func notFound(w http.ResponseWriter, r *http.Request) { // want `entry: chi ANY \* notFound \[logging\]`
	w.WriteHeader(http.StatusNotFound)
}

func logging(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Println(r.Method, r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			deny(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func deny(w http.ResponseWriter, r *http.Request) {
	http.Error(w, r.URL.Path, http.StatusUnauthorized)
}

func role(name string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Header.Get("X-Role") == name {
				next.ServeHTTP(w, r)
			}
		})
	}
}
