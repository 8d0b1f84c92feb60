// Package memory has databases that are kept in memory.
package memory

import (
	"net/http"

	"github.com/dgraph-io/badger/v4"
)

// Register registers handlers.
func Register(mux *http.ServeMux) {
	db, _ := badger.Open(badger.DefaultOptions("").WithInMemory(true))
	options := badger.DefaultOptions("")
	options.InMemory = true
	other, _ := badger.Open(options)
	mux.HandleFunc("POST /badger", func(w http.ResponseWriter, r *http.Request) {
		db.Update(func(txn *badger.Txn) error { return txn.Set([]byte("id"), []byte(r.FormValue("text"))) })
		other.Update(func(txn *badger.Txn) error { return txn.Set([]byte("id"), []byte(r.FormValue("text"))) })
	})
}
