package main

import (
	"net/http"
	"sync"
)

// The maker of an object changes it when others can find it, or before.
type order struct {
	late    string // want "unguarded: escaped-object error order.late"
	passed  string // want "unguarded: escaped-object error order.passed"
	early   string // set before it is stored
	locked  string // set later, under the lock
	private string // set later, read by the maker only
	maybe   string // set on the way on which it is not stored
}

type orders struct {
	mu   sync.Mutex
	byID map[string]*order
}

func (o *orders) put(id string, one *order) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.byID[id] = one
}

func (o *orders) text(id string) string {
	o.mu.Lock()
	defer o.mu.Unlock()
	one := o.byID[id]
	return one.late + one.passed + one.early + one.locked + one.maybe
}

func makers() {
	o := &orders{byID: map[string]*order{}}
	handle := func(path string, do func(id string)) {
		http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { do(r.PathValue("id")) })
	}
	handle("POST /orders/{id}", func(id string) {
		one := &order{}
		one.early = id
		o.mu.Lock()
		o.byID[id] = one
		one.locked = id
		o.mu.Unlock()
		one.late = id
		one.private = id
	})
	handle("PUT /orders/{id}", func(id string) {
		one := &order{early: id}
		o.put(id, one)
		one.passed = id
	})
	handle("PATCH /orders/{id}", func(id string) {
		for range 3 {
			one := &order{early: id}
			one.maybe = id
			if id == "" {
				one.maybe = "none"
				continue
			}
			o.put(id, one)
		}
	})
	http.HandleFunc("GET /orders/{id}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(o.text(r.PathValue("id")))) })
}
