// Package databases has databases and an index in local files: written by
// requests, or in memory.
package databases

import (
	"net/http"

	"github.com/asdine/storm/v3"
	"github.com/blevesearch/bleve/v2"
	"github.com/cockroachdb/pebble/v2"
	"github.com/nutsdb/nutsdb"
	"github.com/syndtr/goleveldb/leveldb"
	"github.com/syndtr/goleveldb/leveldb/storage"
	"github.com/tidwall/buntdb"
)

type note struct{ ID, Text string }

// Level registers handlers.
func Level(mux *http.ServeMux) {
	notes, _ := leveldb.OpenFile("notes", nil) // want "localfile: embedded-db error"
	scratch, _ := leveldb.Open(storage.NewMemStorage(), nil)
	mux.HandleFunc("POST /level", func(w http.ResponseWriter, r *http.Request) {
		notes.Put([]byte(r.FormValue("id")), []byte(r.FormValue("text")), nil)
	})
	mux.HandleFunc("POST /level/scratch", func(w http.ResponseWriter, r *http.Request) {
		scratch.Put([]byte(r.FormValue("id")), []byte(r.FormValue("text")), nil)
	})
}

// Pebble registers handlers.
func Pebble(mux *http.ServeMux) {
	notes, _ := pebble.Open("notes", &pebble.Options{}) // want "localfile: embedded-db error"
	mux.HandleFunc("POST /pebble", func(w http.ResponseWriter, r *http.Request) {
		notes.Set([]byte(r.FormValue("id")), []byte(r.FormValue("text")), pebble.Sync)
	})
}

// Bunt registers handlers.
func Bunt(mux *http.ServeMux) {
	notes, _ := buntdb.Open("notes.db") // want "localfile: embedded-db error"
	scratch, _ := buntdb.Open(":memory:")
	mux.HandleFunc("POST /bunt", func(w http.ResponseWriter, r *http.Request) {
		notes.Update(func(tx *buntdb.Tx) error {
			_, _, err := tx.Set(r.FormValue("id"), r.FormValue("text"), nil)
			return err
		})
	})
	mux.HandleFunc("POST /bunt/scratch", func(w http.ResponseWriter, r *http.Request) {
		scratch.Update(func(tx *buntdb.Tx) error {
			_, _, err := tx.Set(r.FormValue("id"), r.FormValue("text"), nil)
			return err
		})
	})
}

// Nuts registers handlers.
func Nuts(mux *http.ServeMux) {
	notes, _ := nutsdb.Open(nutsdb.DefaultOptions, nutsdb.WithDir("notes")) // want "localfile: embedded-db error"
	mux.HandleFunc("POST /nuts", func(w http.ResponseWriter, r *http.Request) {
		notes.Update(func(tx *nutsdb.Tx) error {
			return tx.Put("notes", []byte(r.FormValue("id")), []byte(r.FormValue("text")), 0)
		})
	})
}

// Bleve registers handlers.
func Bleve(mux *http.ServeMux) {
	notes, _ := bleve.New("notes.index", bleve.NewIndexMapping()) // want "localfile: embedded-db error"
	scratch, _ := bleve.NewMemOnly(bleve.NewIndexMapping())
	mux.HandleFunc("POST /bleve", func(w http.ResponseWriter, r *http.Request) {
		notes.Index(r.FormValue("id"), note{Text: r.FormValue("text")})
	})
	mux.HandleFunc("POST /bleve/scratch", func(w http.ResponseWriter, r *http.Request) {
		scratch.Index(r.FormValue("id"), note{Text: r.FormValue("text")})
	})
}

// Storm registers handlers.
func Storm(mux *http.ServeMux) {
	notes, _ := storm.Open("notes.db") // want "localfile: embedded-db error"
	mux.HandleFunc("POST /storm", func(w http.ResponseWriter, r *http.Request) {
		notes.Save(&note{ID: r.FormValue("id"), Text: r.FormValue("text")})
	})
}
