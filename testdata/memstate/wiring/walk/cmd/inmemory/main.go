package main

import (
	"log"
	"net/http"

	"example.com/wiring/walk/api"
	"example.com/wiring/walk/memory"
)

func main() {
	srv := api.New(memory.New())
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", srv.Create)
	mux.HandleFunc("GET /orders/{id}", srv.Show)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
