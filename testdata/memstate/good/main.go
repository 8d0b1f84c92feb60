// Nothing in this module is hidden state.
package main

import (
	"log"
	"net/http"
	"time"

	"example.com/good/infra"
	"example.com/good/logged"
	"example.com/good/requests"
	"example.com/good/seams"
	"example.com/good/shared"
	"example.com/good/tables"
	"example.com/good/worker"
)

func main() {
	mux := http.NewServeMux()
	infra.Register(mux)
	logged.Register(mux)
	requests.Register(mux)
	seams.Register(mux, time.Now)
	shared.Register(mux)
	tables.Register(mux)
	worker.Register(mux)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
