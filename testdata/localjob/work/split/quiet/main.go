// Package main begins no work of its own: api has said all.
package main

import (
	"log"
	"net/http"

	"example.com/work/split/api"
)

func main() {
	mux := http.NewServeMux()
	api.Register(mux)
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, r *http.Request) {})
	log.Fatal(http.ListenAndServe(":8080", mux))
}
