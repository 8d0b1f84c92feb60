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
	s.n = 1 // held: $0.shards[%2].Mutex
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

// Node 2 is the parameter id.
func entry(rooms map[string]*shard, id string) {
	r, ok := rooms[id]
	if !ok {
		return
	}
	r.Lock()
	r.n = 1 // held: $0[%2].Mutex
	r.Unlock()
}

func (g *guarded) shard(i int) *shard { return &g.shards[i] }

// Node 3 is the result of the call: it comes after two parameters.
func (g *guarded) called(i int) {
	s := g.shard(i)
	s.Lock()
	s.n = 1 // held: %3.Mutex
	s.Unlock()
}

func locker(l sync.Locker) {
	l.Lock()
	n = 1 // held: $0
	l.Unlock()
}

func (s *shard) set(v int) {
	s.Lock()
	s.n = v // held: $0.Mutex
	s.Unlock()
}

// Unlocking before the write leaves it unguarded.
func (g *guarded) early() {
	g.mu.Lock()
	g.mu.Unlock()
	g.n = 1 // held:
}
