// Package store keeps themes.
package store

import "sync"

// Store is safe for concurrent use.
type Store struct {
	mu     sync.Mutex
	themes map[string]string
}

// New returns an empty store.
func New() *Store { return &Store{themes: map[string]string{}} }

// Put stores a value.
func (s *Store) Put(k, v string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.themes[k] = v
}

// Get returns a value.
func (s *Store) Get(k string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.themes[k]
}
