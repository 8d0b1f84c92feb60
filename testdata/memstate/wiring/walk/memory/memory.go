// Package memory keeps orders in memory.
package memory

import (
	"errors"
	"sync"

	"example.com/wiring/walk/orders"
)

type store struct {
	mu    sync.Mutex
	items map[string]orders.Order // want "memstate: entity-store error store.items [GET /orders/{id}, POST /orders]"
}

// New returns an empty repository.
func New() orders.Repository { return &store{items: map[string]orders.Order{}} }

func (s *store) Save(o orders.Order) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items[o.ID] = o
	return nil
}

func (s *store) Get(id string) (orders.Order, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	o, ok := s.items[id]
	if !ok {
		return o, errors.New("no such order")
	}
	return o, nil
}
