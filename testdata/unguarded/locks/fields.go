package main

import (
	"net/http"
	"sync"
)

// A field's mutex, an embedded one, and one behind a pointer.
type store struct {
	mu    sync.Mutex
	items map[string]string
	bad   map[string]string // want "unguarded: map error store.bad"
}

type embedded struct {
	sync.RWMutex
	items map[string]string
	bad   map[string]string // want "unguarded: map error embedded.bad"
}

type pointed struct {
	mu    *sync.Mutex
	items map[string]string
}

// Two structs share one mutex.
type half1 struct {
	mu    *sync.Mutex
	total *int
}

type locked struct {
	l     sync.Locker
	items map[string]string
}

func fields() {
	s := &store{items: map[string]string{}, bad: map[string]string{}}
	http.HandleFunc("PUT /store", s.put)
	http.HandleFunc("GET /store", s.get)
	e := &embedded{items: map[string]string{}, bad: map[string]string{}}
	http.HandleFunc("PUT /embedded", e.put)
	http.HandleFunc("GET /embedded", e.get)
	p := &pointed{mu: new(sync.Mutex), items: map[string]string{}}
	handle("PUT /pointed", func(r *http.Request) {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.items[r.FormValue("k")] = r.FormValue("v")
	})
	shared, total := new(sync.Mutex), new(int)
	a, b := &half1{shared, total}, &half1{shared, total}
	handle("PUT /halves/a", func(r *http.Request) { a.add() })
	handle("PUT /halves/b", func(r *http.Request) { b.add() })
	var lmu sync.Mutex
	l := &locked{l: &lmu, items: map[string]string{}}
	handle("PUT /locker", func(r *http.Request) {
		l.l.Lock()
		defer l.l.Unlock()
		l.items[r.FormValue("k")] = r.FormValue("v")
	})
}

func (s *store) put(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items[r.FormValue("k")] = r.FormValue("v")
	s.bad[r.FormValue("k")] = r.FormValue("v")
}

func (s *store) get(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	v := s.items[r.FormValue("k")]
	s.mu.Unlock()
	w.Write([]byte(v + s.bad[r.FormValue("k")]))
}

func (e *embedded) put(w http.ResponseWriter, r *http.Request) {
	e.Lock()
	e.items[r.FormValue("k")] = r.FormValue("v")
	e.Unlock()
	e.bad[r.FormValue("k")] = r.FormValue("v")
}

func (e *embedded) get(w http.ResponseWriter, r *http.Request) {
	e.RLock()
	defer e.RUnlock()
	w.Write([]byte(e.items[r.FormValue("k")] + e.bad[r.FormValue("k")]))
}

func (h *half1) add() {
	h.mu.Lock()
	*h.total++
	h.mu.Unlock()
}
