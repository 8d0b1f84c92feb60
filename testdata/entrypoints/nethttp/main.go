// Command nethttp registers its routes on one mux and serves it.
package main

import (
	"log"
	"net/http"

	"example.com/nethttp/orders"
	"example.com/nethttp/users"
)

type server struct {
	notes map[string]string
}

func main() {
	s := &server{notes: map[string]string{}}
	mux := http.NewServeMux()
	s.patterns(mux)
	methodChecks(mux)
	handlerTypes(mux)
	s.mounts(mux)
	s.wrapped(mux)
	users.RegisterRoutes(mux)
	orders.New("EUR").RegisterRoutes(mux)
	log.Fatal((&http.Server{Addr: ":8080", Handler: mux}).ListenAndServe())
}
