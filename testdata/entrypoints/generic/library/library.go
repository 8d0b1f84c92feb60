// Package library is for other modules: it registers on a mux that callers bring, and leaves one handler to them.
package library

import "net/http"

// Mount adds the library's routes; nothing in this module calls it.
func Mount(mux *http.ServeMux) {
	mux.HandleFunc("GET /library", catalog)
}

func catalog(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /library catalog \[\]`
	w.WriteHeader(http.StatusOK)
}

// Search is registered by nobody here.
func Search(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY \* Search \[\]`
	w.WriteHeader(http.StatusOK)
}
