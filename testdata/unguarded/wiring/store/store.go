// Package store keeps orders in memory, guarded and not.
package store

import "sync"

type Guarded struct {
	mu     sync.Mutex
	orders map[string]string
}

func NewGuarded() *Guarded { return &Guarded{orders: map[string]string{}} }

func (g *Guarded) Save(id, order string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.orders[id] = order
}

func (g *Guarded) Get(id string) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.orders[id]
}

type bare struct {
	orders map[string]string // want "unguarded: map error bare.orders"
}

// NewBare returns a store that does not lock.
func NewBare() interface {
	Save(id, order string)
	Get(id string) string
} {
	return &bare{orders: map[string]string{}}
}

func (b *bare) Save(id, order string) { b.orders[id] = order }
func (b *bare) Get(id string) string  { return b.orders[id] }

// Unused is raced by nobody: no command wires it.
type Unused struct{ orders map[string]string }

func (u *Unused) Save(id, order string) { u.orders[id] = order }
func (u *Unused) Get(id string) string  { return u.orders[id] }
