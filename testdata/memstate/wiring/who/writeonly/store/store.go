// Package store keeps orders.
package store

import "sync"

// Store is safe for concurrent use.
type Store struct {
	mu     sync.Mutex
	orders map[string]string
}

// New returns an empty store.
func New() *Store { return &Store{orders: map[string]string{}} }

// Put stores a value.
func (s *Store) Put(k, v string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.orders[k] = v
}
