package main

import (
	"net/http"
	"sync"
)

// A read lock does not protect a write.
type readers struct {
	mu    sync.RWMutex
	items map[string]string
	bad   map[string]string // want "unguarded: map error readers.bad"
	mixed map[string]string // want "unguarded: map error readers.mixed"
}

func reading() {
	s := &readers{items: map[string]string{}, bad: map[string]string{}, mixed: map[string]string{}}
	http.HandleFunc("GET /readers", func(w http.ResponseWriter, r *http.Request) {
		s.mu.RLock()
		defer s.mu.RUnlock()
		w.Write([]byte(s.items[r.FormValue("k")]))
	})
	handle("PUT /readers", func(r *http.Request) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.items[r.FormValue("k")] = r.FormValue("v")
	})
	handle("DELETE /readers", func(r *http.Request) {
		s.mu.RLock()
		defer s.mu.RUnlock()
		delete(s.bad, r.FormValue("k"))
	})
	handle("PATCH /readers", func(r *http.Request) {
		s.mu.RLock()
		defer s.mu.RUnlock()
		s.mixed[r.FormValue("k")] = r.FormValue("v")
	})
	handle("POST /readers", func(r *http.Request) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.mixed[r.FormValue("k")] = r.FormValue("v")
	})
}
