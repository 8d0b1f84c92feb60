// Package main begins work that a package below begins too: it knows of one
// place more.
package main

import (
	"log"
	"net/http"

	"example.com/work/split/api"
	"example.com/work/split/jobs"
)

func invoice(w http.ResponseWriter, r *http.Request) {
	go jobs.Send(r.FormValue("to")) // want "localjob: job warning"
}

func main() {
	mux := http.NewServeMux()
	api.Register(mux)
	mux.HandleFunc("POST /invoice", invoice)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
