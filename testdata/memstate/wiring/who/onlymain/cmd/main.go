// Only main imports both the package that writes and the one that reads.
package main

import (
	"log"
	"net/http"

	"example.com/wiring/who/onlymain/a"
	"example.com/wiring/who/onlymain/b"
	"example.com/wiring/who/onlymain/store"
)

func main() {
	mux := http.NewServeMux()
	s := store.New()
	a.Register(mux, s)
	b.Register(mux, s)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
