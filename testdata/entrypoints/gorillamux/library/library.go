// Package library is for other modules: nobody here calls Mount.
package library

import (
	"net/http"

	"github.com/gorilla/mux"
)

// Mount adds the library's routes.
func Mount(r *mux.Router) {
	r.HandleFunc("/library/{isbn}", book).Methods("GET")
}

func book(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux GET /library/\{isbn\} book \[\]`
	w.WriteHeader(http.StatusOK)
}
