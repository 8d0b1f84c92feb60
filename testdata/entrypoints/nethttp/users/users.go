// Package users serves users; main joins its routes.
package users

import (
	"encoding/json"
	"net/http"
)

const prefix = "/users"

// RegisterRoutes adds the routes of users to mux.
func RegisterRoutes(mux *http.ServeMux) {
	h := &handler{names: map[string]string{}}
	mux.HandleFunc("GET "+prefix+"/{id}", h.show)
	mux.HandleFunc("POST "+prefix, h.create)
}

type handler struct{ names map[string]string }

func (h *handler) show(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /users/\{id\} \(\*handler\)\.show \[\]`
	h.write(w, r, h.names[r.PathValue("id")])
}

func (h *handler) create(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /users \(\*handler\)\.create \[\]`
	h.names[r.FormValue("id")] = r.FormValue("name")
	h.write(w, r, nil)
}

func (h *handler) write(w http.ResponseWriter, r *http.Request, v any) {
	_ = json.NewEncoder(w).Encode(v)
}
