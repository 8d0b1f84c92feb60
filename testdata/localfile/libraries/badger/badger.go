// Package badger has a database in local files.
package badger

import (
	"net/http"

	"github.com/dgraph-io/badger/v4"
)

// Register registers handlers.
func Register(mux *http.ServeMux) {
	db, _ := badger.Open(badger.DefaultOptions("notes")) // want "localfile: embedded-db error"
	mux.HandleFunc("POST /badger", func(w http.ResponseWriter, r *http.Request) {
		db.Update(func(txn *badger.Txn) error { return txn.Set([]byte("id"), []byte(r.FormValue("text"))) })
	})
	off, _ := badger.Open(badger.DefaultOptions("other").WithInMemory(false)) // want "localfile: embedded-db error"
	_ = off
}
