// Package generic keeps state in containers of the module's own.
package generic

import "sync"

// SafeMap is a container: what it is used for is said by its holder.
type SafeMap[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

// NewSafeMap returns an empty map.
func NewSafeMap[K comparable, V any]() *SafeMap[K, V] {
	return &SafeMap[K, V]{m: make(map[K]V)}
}

// Set sets an entry.
func (s *SafeMap[K, V]) Set(k K, v V) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.m[k] = v
}

// Get returns an entry.
func (s *SafeMap[K, V]) Get(k K) (V, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	v, ok := s.m[k]
	return v, ok
}

// Bag holds values of any type.
type Bag struct {
	mu     sync.Mutex
	values map[string]any
}

// Put stores a value.
func (b *Bag) Put(k string, v any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.values == nil {
		b.values = make(map[string]any)
	}
	b.values[k] = v
}

// Take returns a value.
func (b *Bag) Take(k string) any {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.values[k]
}
