// The first of two services of the same packages.
package main

import (
	"log"
	"net/http"

	"example.com/wiring/who/twomains/a"
	"example.com/wiring/who/twomains/b"
	"example.com/wiring/who/twomains/store"
)

func main() {
	mux := http.NewServeMux()
	s := store.New()
	a.Register(mux, s)
	b.Register(mux, s)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
