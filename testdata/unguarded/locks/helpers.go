package main

import (
	"net/http"
	"sync"
)

// Locks taken by methods, by functions that run a closure, and by a type that
// wraps a mutex.
type helped struct {
	mu    sync.Mutex
	items map[string]string
	with  map[string]string
	bad   map[string]string // want "unguarded: map error helped.bad"
	late  map[string]string // want "unguarded: map error helped.late"
}

func (h *helped) lock()   { h.mu.Lock() }
func (h *helped) unlock() { h.mu.Unlock() }

func (h *helped) withLock(do func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	do()
}

func (h *helped) without(do func()) { do() }

type guard struct{ mu sync.Mutex }

func (g *guard) acquire() { g.mu.Lock() }
func (g *guard) release() { g.mu.Unlock() }

type wrapped struct {
	guard guard
	items map[string]string
	bad   map[string]string // want "unguarded: map error wrapped.bad"
}

// A method may lock and leave the unlocking to what it returns.
func (h *helped) locked() func() {
	h.mu.Lock()
	return h.mu.Unlock
}

func helpers() {
	h := &helped{items: map[string]string{}, with: map[string]string{}, bad: map[string]string{}, late: map[string]string{}}
	handle("PUT /helped", func(r *http.Request) {
		h.lock()
		defer h.unlock()
		h.items[r.FormValue("k")] = r.FormValue("v")
	})
	handle("DELETE /helped", func(r *http.Request) {
		defer h.locked()()
		delete(h.items, r.FormValue("k"))
	})
	// The helper has unlocked before the write.
	handle("PUT /late", func(r *http.Request) {
		h.lock()
		h.unlock()
		h.late[r.FormValue("k")] = r.FormValue("v")
	})
	handle("PUT /with", func(r *http.Request) {
		h.withLock(func() { h.with[r.FormValue("k")] = r.FormValue("v") })
	})
	handle("PUT /without", func(r *http.Request) {
		h.without(func() { h.bad[r.FormValue("k")] = r.FormValue("v") })
	})
	w := &wrapped{items: map[string]string{}, bad: map[string]string{}}
	handle("PUT /wrapped", func(r *http.Request) {
		w.guard.acquire()
		w.items[r.FormValue("k")] = r.FormValue("v")
		w.guard.release()
		w.bad[r.FormValue("k")] = r.FormValue("v")
	})
	handle("DELETE /wrapped", func(r *http.Request) {
		w.guard.acquire()
		defer w.guard.release()
		delete(w.items, r.FormValue("k"))
		delete(w.bad, r.FormValue("k"))
	})
}
