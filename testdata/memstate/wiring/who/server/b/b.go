// Package b has the handlers that read.
package b

import (
	"io"
	"net/http"

	"example.com/wiring/who/server/store"
)

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, s *store.Store) {
	mux.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, s.Get(r.FormValue("k")))
	})
}
