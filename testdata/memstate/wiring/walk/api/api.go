// Package api serves orders.
package api

import (
	"encoding/json"
	"net/http"

	"example.com/wiring/walk/orders"
)

// Server serves orders from a repository.
type Server struct{ repo orders.Repository }

// New returns a server.
func New(repo orders.Repository) *Server { return &Server{repo: repo} }

// Create creates an order.
func (s *Server) Create(w http.ResponseWriter, r *http.Request) {
	var o orders.Order
	if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.repo.Save(o); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Show shows an order.
func (s *Server) Show(w http.ResponseWriter, r *http.Request) {
	o, err := s.repo.Get(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(o)
}
