// Command gorillamux registers with chains of calls and on subrouters.
package main

import (
	"log"
	"net/http"

	"github.com/gorilla/mux"

	"example.com/gorillamux/users"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	r := mux.NewRouter()
	s.chains(r)
	s.subrouters(r)
	s.table(r)
	users.Register(r.PathPrefix("/users").Subrouter())
	// Use after the routes counts too: mux wraps when it has found the route.
	r.Use(logging)
	log.Fatal(http.ListenAndServe(":8080", r))
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
