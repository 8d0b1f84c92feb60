// Nobody reads what is written.
package main

import (
	"log"
	"net/http"

	"example.com/wiring/who/writeonly/a"
	"example.com/wiring/who/writeonly/store"
)

func main() {
	mux := http.NewServeMux()
	s := store.New()
	a.Register(mux, s)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
