// The twin that keeps orders in a database has no state.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"

	"example.com/wiring/walk/api"
	"example.com/wiring/walk/postgres"
)

func main() {
	db, err := sql.Open("postgres", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	srv := api.New(postgres.New(db))
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", srv.Create)
	mux.HandleFunc("GET /orders/{id}", srv.Show)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
