// Package users is registered through an interface.
package users

import "net/http"

// Handler serves users.
type Handler struct{ names map[string]string }

// New returns the handler.
func New() *Handler { return &Handler{names: map[string]string{}} }

// RegisterRoutes adds the routes.
func (h *Handler) RegisterRoutes(mux *http.ServeMux) {
	mux.HandleFunc("PUT /users/{id}", h.rename)
}

func (h *Handler) rename(w http.ResponseWriter, r *http.Request) { // want `entry: net/http PUT /users/\{id\} \(\*Handler\)\.rename \[\]`
	h.names[r.PathValue("id")] = r.FormValue("name")
}
