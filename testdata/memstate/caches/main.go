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
	"example.com/caches/shelf"
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
	(&shelf.Loaded{Loader: loader{db}}).Register(mux)
	(&shelf.Bound{Binder: binder{}}).Register(mux)
	writethrough.Register(mux, db)
	log.Fatal(http.ListenAndServe(":8080", mux))
}

type loader struct{ db *sql.DB }

func (l loader) Load(id, language string) (shelf.Book, error) {
	var b shelf.Book
	err := l.db.QueryRow("SELECT id, title FROM books WHERE id = $1 AND language = $2", id, language).Scan(&b.ID, &b.Title)
	return b, err
}

type binder struct{}

func (binder) Bind(r *http.Request) (shelf.Book, error) {
	return shelf.Book{ID: r.PathValue("id"), Title: r.FormValue("title")}, nil
}
