// A flag chooses where orders are kept: memory is one of two.
package main

import (
	"database/sql"
	"flag"
	"log"
	"net/http"

	"example.com/wiring/walk/api"
	"example.com/wiring/walk/memory"
	"example.com/wiring/walk/orders"
	"example.com/wiring/walk/postgres"
)

func main() {
	dsn := flag.String("dsn", "", "database; none: keep orders in memory")
	flag.Parse()
	var repo orders.Repository
	if *dsn == "" {
		repo = memory.New()
	} else {
		db, err := sql.Open("postgres", *dsn)
		if err != nil {
			log.Fatal(err)
		}
		repo = postgres.New(db)
	}
	srv := api.New(repo)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", srv.Create)
	mux.HandleFunc("GET /orders/{id}", srv.Show)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
