// Package a has the handlers that write.
package a

import (
	"net/http"

	"example.com/wiring/who/onlymain/store"
)

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, s *store.Store) {
	mux.HandleFunc("POST /", func(w http.ResponseWriter, r *http.Request) {
		s.Put(r.FormValue("k"), r.FormValue("v"))
	})
}
