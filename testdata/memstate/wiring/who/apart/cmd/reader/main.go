// This process reads, and does not write.
package main

import (
	"log"
	"net/http"

	"example.com/wiring/who/apart/b"
	"example.com/wiring/who/apart/store"
)

func main() {
	mux := http.NewServeMux()
	s := store.New()
	b.Register(mux, s)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
