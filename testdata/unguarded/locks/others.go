package main

import (
	"net/http"
	"sync"
)

// The lock of one entry does not guard another.
type account struct {
	mu      sync.Mutex
	balance int
	partner int // want "unguarded: escaped-object warning account.partner"
}

type bank struct {
	mu       sync.Mutex
	accounts map[string]*account
}

func (b *bank) get(id string) *account {
	b.mu.Lock()
	defer b.mu.Unlock()
	a := b.accounts[id]
	if a == nil {
		a = &account{}
		b.accounts[id] = a
	}
	return a
}

func others() {
	b := &bank{accounts: map[string]*account{}}
	handle("PUT /accounts/{id}", func(r *http.Request) {
		a := b.get(r.PathValue("id"))
		a.mu.Lock()
		a.balance += len(r.FormValue("v"))
		a.mu.Unlock()
	})
	handle("PUT /accounts/{id}/partner", func(r *http.Request) {
		a, other := b.get(r.PathValue("id")), b.get(r.FormValue("other"))
		a.mu.Lock()
		defer a.mu.Unlock()
		other.partner += len(r.FormValue("v"))
	})
}
