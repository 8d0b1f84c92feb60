package main

import (
	"net/http"
	"sync"
)

// Locks that callers hold.
type table struct {
	mu    sync.Mutex
	rows  map[string]string
	loose map[string]string // want "unguarded: map error table.loose"
}

// set is called with the lock held.
func (t *table) set(k, v string) { t.rows[k] = v }

// put is called with the lock held, but not always.
func (t *table) put(k, v string) { t.loose[k] = v }

func callers() {
	t := &table{rows: map[string]string{}, loose: map[string]string{}}
	handle("PUT /rows", func(r *http.Request) {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.set(r.FormValue("k"), r.FormValue("v"))
	})
	handle("POST /rows", func(r *http.Request) {
		t.mu.Lock()
		t.set(r.FormValue("k"), r.FormValue("v"))
		t.mu.Unlock()
	})
	handle("PUT /loose", func(r *http.Request) {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.put(r.FormValue("k"), r.FormValue("v"))
	})
	handle("POST /loose", func(r *http.Request) {
		t.put(r.FormValue("k"), r.FormValue("v"))
	})
}
