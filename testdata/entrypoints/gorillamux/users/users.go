// Package users gets its subrouter from main.
package users

import (
	"net/http"

	"github.com/gorilla/mux"
)

type handler struct{ names map[string]string }

// Register adds the routes of users.
func Register(r *mux.Router) {
	h := &handler{names: map[string]string{}}
	r.Use(h.audit)
	r.HandleFunc("", h.list).Methods("GET")
	r.HandleFunc("/{id}", h.put).Methods("PUT")
}

func (h *handler) audit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func (h *handler) list(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux GET /users \(\*handler\)\.list \[logging \(\*handler\)\.audit\]`
	w.WriteHeader(http.StatusOK)
}

func (h *handler) put(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux PUT /users/\{id\} \(\*handler\)\.put \[logging \(\*handler\)\.audit\]`
	h.names[mux.Vars(r)["id"]] = r.FormValue("name")
}
