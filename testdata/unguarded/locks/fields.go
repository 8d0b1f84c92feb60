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
	bad   map[string]string // want "unguarded: map error pointed.bad"
}

// Two structs share one mutex.
type half1 struct {
	mu    *sync.Mutex
	total *int
}

// Two structs have a mutex each.
type half2 struct {
	mu    *sync.Mutex
	total *int // want "unguarded: value warning half2.total"
}

type locked struct {
	l     sync.Locker
	items map[string]string
	bad   map[string]string // want "unguarded: map error locked.bad"
}

// One method holds one mutex, another a different one.
type twoLocks struct {
	reads, writes sync.Mutex
	same          int
	apart         int // want "unguarded: value warning twoLocks.apart"
}

func fields() {
	s := &store{items: map[string]string{}, bad: map[string]string{}}
	http.HandleFunc("PUT /store", s.put)
	http.HandleFunc("GET /store", s.get)
	e := &embedded{items: map[string]string{}, bad: map[string]string{}}
	http.HandleFunc("PUT /embedded", e.put)
	http.HandleFunc("GET /embedded", e.get)
	p := &pointed{mu: new(sync.Mutex), items: map[string]string{}, bad: map[string]string{}}
	handle("PUT /pointed", func(r *http.Request) {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.items[r.FormValue("k")] = r.FormValue("v")
		p.bad[r.FormValue("k")] = r.FormValue("v")
	})
	handle("DELETE /pointed", func(r *http.Request) {
		p.mu.Lock()
		delete(p.items, r.FormValue("k"))
		p.mu.Unlock()
		delete(p.bad, r.FormValue("k"))
	})
	shared, total := new(sync.Mutex), new(int)
	a, b := &half1{shared, total}, &half1{shared, total}
	handle("PUT /halves/a", func(r *http.Request) { a.add() })
	handle("PUT /halves/b", func(r *http.Request) { b.add() })
	sum := new(int)
	c, d := &half2{new(sync.Mutex), sum}, &half2{new(sync.Mutex), sum}
	handle("PUT /halves/c", func(r *http.Request) { c.add() })
	handle("PUT /halves/d", func(r *http.Request) { d.add() })
	var lmu sync.Mutex
	l := &locked{l: &lmu, items: map[string]string{}, bad: map[string]string{}}
	handle("PUT /locker", func(r *http.Request) {
		l.l.Lock()
		defer l.l.Unlock()
		l.items[r.FormValue("k")] = r.FormValue("v")
		l.bad[r.FormValue("k")] = r.FormValue("v")
	})
	http.HandleFunc("GET /locker", func(w http.ResponseWriter, r *http.Request) {
		l.l.Lock()
		v := l.items[r.FormValue("k")]
		l.l.Unlock()
		w.Write([]byte(v + l.bad[r.FormValue("k")]))
	})
	t := &twoLocks{}
	handle("PUT /locks/one", func(r *http.Request) { t.one() })
	handle("PUT /locks/two", func(r *http.Request) { t.two() })
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

func (h *half2) add() {
	h.mu.Lock()
	*h.total++
	h.mu.Unlock()
}

func (t *twoLocks) one() {
	t.writes.Lock()
	defer t.writes.Unlock()
	t.same++
	t.apart++
}

func (t *twoLocks) two() {
	t.writes.Lock()
	t.same++
	t.writes.Unlock()
	t.reads.Lock()
	defer t.reads.Unlock()
	t.apart++
}
