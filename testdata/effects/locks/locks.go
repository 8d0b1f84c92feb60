// Package locks takes locks in the ways that services do. The comments give
// the lock set of each access to a field or variable named n.
package locks

import "sync"

var (
	mu sync.Mutex
	n  int
)

type guarded struct {
	mu     sync.RWMutex
	n      int
	shards [4]shard
}

type shard struct {
	sync.Mutex
	n int
}

func global() {
	mu.Lock()
	n = 1 // held: example.com/locks.mu
	mu.Unlock()
	n = 2 // held:
}

func (g *guarded) deferred(stop bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if stop {
		return
	}
	g.n = 1 // held: $0.mu
}

func (g *guarded) reading() int {
	g.mu.RLock()
	defer g.mu.RUnlock()
	return g.n // held: $0.mu (read)
}

func (g *guarded) branches(lock bool) {
	if lock {
		g.mu.Lock()
	}
	g.n = 1 // held:
	if lock {
		g.mu.Unlock()
	}
}

func (g *guarded) lock()   { g.mu.Lock() }
func (g *guarded) unlock() { g.mu.Unlock() }

func (g *guarded) wrapped() {
	g.lock()
	g.n = 1 // held: $0.mu
	g.unlock()
	g.n = 2 // held:
}

func (g *guarded) try() {
	if g.mu.TryLock() {
		g.n = 1 // held: $0.mu
		g.mu.Unlock()
	}
	g.n = 2 // held:
}

func (g *guarded) sharded(i int) {
	s := &g.shards[i]
	s.Lock()
	s.n = 1 // held: $0.shards[*].Mutex
	s.Unlock()
}

func (g *guarded) looped() {
	for range 3 {
		g.mu.Lock()
		g.n = 1 // held: $0.mu
		g.mu.Unlock()
	}
	g.n = 2 // held:
}

func other(a, b *guarded) {
	a.mu.Lock()
	b.n = 1 // held: $0.mu
	a.mu.Unlock()
}
