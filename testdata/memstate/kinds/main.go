package main

import (
	"log"
	"net/http"

	"example.com/kinds/hubs"
	"example.com/kinds/keys"
	"example.com/kinds/limits"
	"example.com/kinds/people"
	"example.com/kinds/presented"
	"example.com/kinds/published"
	"example.com/kinds/records"
)

func main() {
	mux := http.NewServeMux()
	hubs.Register(mux)
	keys.Register(mux)
	limits.Register(mux)
	people.Register(mux)
	presented.Register(mux)
	published.Register(mux)
	records.Register(mux)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
