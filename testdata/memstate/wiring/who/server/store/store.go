// Package store keeps carts.
package store

import "sync"

// Store is safe for concurrent use.
type Store struct {
	mu    sync.Mutex
	carts map[string]string // want "memstate: cart error Store.carts"
}

// New returns an empty store.
func New() *Store { return &Store{carts: map[string]string{}} }

// Put stores a value.
func (s *Store) Put(k, v string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.carts[k] = v
}

// Get returns a value.
func (s *Store) Get(k string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.carts[k]
}
