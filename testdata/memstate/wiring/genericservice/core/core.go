// Package core has services for any type.
package core

import (
	"encoding/json"
	"net/http"
)

// Repository keeps values.
type Repository[T any] interface {
	Save(id string, v T) error
	Find(id string) (T, error)
}

// Service serves values of a repository.
type Service[T any] struct{ repo Repository[T] }

// NewService returns a service.
func NewService[T any](repo Repository[T]) *Service[T] { return &Service[T]{repo: repo} }

// Put stores a value.
func (s *Service[T]) Put(w http.ResponseWriter, r *http.Request) {
	var v T
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.repo.Save(r.PathValue("id"), v); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Get shows a value.
func (s *Service[T]) Get(w http.ResponseWriter, r *http.Request) {
	v, err := s.repo.Find(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(v)
}
