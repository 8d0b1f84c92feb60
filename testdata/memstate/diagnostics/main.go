package main // want package:`established\(.*store\.sessions\)`

import (
	"log"
	"net/http"

	"example.com/diagnostics/server"
)

func main() {
	mux := http.NewServeMux()
	server.Register(mux)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
