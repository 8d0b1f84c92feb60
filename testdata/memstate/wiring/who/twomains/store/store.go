// Package store keeps uploads.
package store

import "sync"

// Store is safe for concurrent use.
type Store struct {
	mu      sync.Mutex
	uploads map[string]string // want "memstate: upload error Store.uploads"
}

// New returns an empty store.
func New() *Store { return &Store{uploads: map[string]string{}} }

// Put stores a value.
func (s *Store) Put(k, v string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.uploads[k] = v
}

// Get returns a value.
func (s *Store) Get(k string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.uploads[k]
}
