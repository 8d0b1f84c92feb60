// Package library is for other modules: nobody here calls Mount, so its routes have no prefix.
package library

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// Mount adds the library's routes.
func Mount(r chi.Router) {
	r.Get("/library/{isbn}", book)
}

func book(w http.ResponseWriter, r *http.Request) { // want `entry: chi GET /library/\{isbn\} book \[\]`
	w.WriteHeader(http.StatusOK)
}
