package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"

	"example.com/caches/computed"
	"example.com/caches/drawn"
	"example.com/caches/libraries"
	"example.com/caches/onlycopy"
	"example.com/caches/own"
	"example.com/caches/readthrough"
	"example.com/caches/refresh"
	"example.com/caches/writethrough"
)

func main() {
	db, err := sql.Open("postgres", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	computed.Register(mux)
	drawn.Register(mux, db)
	libraries.Register(mux, db)
	onlycopy.Register(mux, db)
	own.Register(mux, db)
	readthrough.Register(mux, db)
	refresh.Register(mux, db)
	writethrough.Register(mux, db)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
