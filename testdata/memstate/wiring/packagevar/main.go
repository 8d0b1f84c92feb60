// The store is an interface in a package variable, which main sets.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type Denylist interface {
	Revoke(token string)
	Revoked(token string) bool
}

// Tokens is set by main.
var Tokens Denylist

type memoryDenylist struct {
	mu      sync.Mutex
	revoked map[string]bool // want "memstate: denylist error memoryDenylist.revoked"
}

func (m *memoryDenylist) Revoke(token string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.revoked[token] = true
}

func (m *memoryDenylist) Revoked(token string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.revoked[token]
}

func logout(w http.ResponseWriter, r *http.Request) { Tokens.Revoke(r.FormValue("token")) }

func check(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(Tokens.Revoked(r.FormValue("token")))
}

func main() {
	Tokens = &memoryDenylist{revoked: map[string]bool{}}
	http.HandleFunc("POST /logout", logout)
	http.HandleFunc("GET /check", check)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
