// Package store keeps sessions.
package store

import "sync"

// Store is safe for concurrent use.
type Store struct {
	mu       sync.Mutex
	sessions map[string]string // want "memstate: session error Store.sessions"
}

// New returns an empty store.
func New() *Store { return &Store{sessions: map[string]string{}} }

// Put stores a value.
func (s *Store) Put(k, v string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessions[k] = v
}

// Get returns a value.
func (s *Store) Get(k string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sessions[k]
}
