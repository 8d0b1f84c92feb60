// Package main asks a database that each request opens, and closes.
package main

import (
	"database/sql"
	"net/http"
)

func main() {
	shared, _ := sql.Open("pgx", "postgres://db")
	defer shared.Close()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /shared", func(w http.ResponseWriter, r *http.Request) {
		shared.Query("SELECT 1")
	})
	mux.HandleFunc("GET /report", func(w http.ResponseWriter, r *http.Request) {
		db, err := sql.Open("pgx", "postgres://reports")
		if err != nil {
			http.Error(w, "no database", http.StatusInternalServerError)
			return
		}
		defer db.Close() // mutant: close
		db.Query("SELECT 1")
	})
	http.ListenAndServe(":8080", mux)
}
