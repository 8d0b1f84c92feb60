package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"

	"example.com/kinds/hubs"
	"example.com/kinds/keys"
	"example.com/kinds/limits"
	"example.com/kinds/people"
	"example.com/kinds/presented"
	"example.com/kinds/published"
	"example.com/kinds/records"
	"example.com/kinds/stored"
	"example.com/kinds/told"
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
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	stored.Register(mux, db)
	told.Register(mux)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
