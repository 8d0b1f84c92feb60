// This process writes, and does not read.
package main

import (
	"log"
	"net/http"

	"example.com/wiring/who/apart/a"
	"example.com/wiring/who/apart/store"
)

func main() {
	mux := http.NewServeMux()
	s := store.New()
	a.Register(mux, s)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
