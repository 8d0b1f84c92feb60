// Package memory has a repository for any type.
package memory

import (
	"errors"
	"sync"
)

// Repository keeps values in memory.
type Repository[T any] struct {
	mu   sync.Mutex
	vals map[string]T
}

// New returns an empty repository.
func New[T any]() *Repository[T] { return &Repository[T]{vals: map[string]T{}} }

// Save stores a value.
func (m *Repository[T]) Save(id string, v T) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.vals[id] = v
	return nil
}

// Find returns a value.
func (m *Repository[T]) Find(id string) (v T, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.vals[id]
	if !ok {
		return v, errors.New("not found")
	}
	return v, nil
}
