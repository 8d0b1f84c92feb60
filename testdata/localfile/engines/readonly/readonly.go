// Package readonly has databases and an index in local files that no request
// writes.
package readonly

import (
	"net/http"

	"github.com/asdine/storm/v3"
	"github.com/blevesearch/bleve/v2"
	"github.com/cockroachdb/pebble/v2"
	"github.com/nutsdb/nutsdb"
	"github.com/syndtr/goleveldb/leveldb"
	"github.com/tidwall/buntdb"
)

type note struct{ ID, Text string }

// Level registers handlers.
func Level(mux *http.ServeMux) {
	words, _ := leveldb.OpenFile("words", nil)
	mux.HandleFunc("GET /level", func(w http.ResponseWriter, r *http.Request) {
		words.Get([]byte(r.FormValue("id")), nil)
	})
}

// Pebble registers handlers.
func Pebble(mux *http.ServeMux) {
	words, _ := pebble.Open("words", &pebble.Options{})
	mux.HandleFunc("GET /pebble", func(w http.ResponseWriter, r *http.Request) {
		words.Get([]byte(r.FormValue("id")))
	})
}

// Bunt registers handlers.
func Bunt(mux *http.ServeMux) {
	words, _ := buntdb.Open("words.db")
	mux.HandleFunc("GET /bunt", func(w http.ResponseWriter, r *http.Request) {
		words.View(func(tx *buntdb.Tx) error {
			_, err := tx.Get(r.FormValue("id"))
			return err
		})
	})
}

// Nuts registers handlers.
func Nuts(mux *http.ServeMux) {
	words, _ := nutsdb.Open(nutsdb.DefaultOptions, nutsdb.WithDir("words"))
	mux.HandleFunc("GET /nuts", func(w http.ResponseWriter, r *http.Request) {
		words.View(func(tx *nutsdb.Tx) error {
			_, err := tx.Get("words", []byte(r.FormValue("id")))
			return err
		})
	})
}

// Bleve registers handlers.
func Bleve(mux *http.ServeMux) {
	words, _ := bleve.Open("words.index")
	mux.HandleFunc("GET /bleve", func(w http.ResponseWriter, r *http.Request) {
		words.Search(&bleve.SearchRequest{Query: r.FormValue("query")})
	})
}

// Storm registers handlers.
func Storm(mux *http.ServeMux) {
	words, _ := storm.Open("words.db")
	mux.HandleFunc("GET /storm", func(w http.ResponseWriter, r *http.Request) {
		var n note
		words.One("ID", r.FormValue("id"), &n)
	})
}
