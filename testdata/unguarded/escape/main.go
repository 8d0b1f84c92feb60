// Command escape serves objects out of guarded containers.
package main

import (
	"encoding/json"
	"net/http"
	"sync"
)

type user struct {
	Name string
	Seen int // want "unguarded: escaped-object warning user.Seen"
}

type users struct {
	mu   sync.Mutex
	byID map[string]*user
}

// get hands out the shared object.
func (u *users) get(id string) *user {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.byID[id]
}

type profile struct {
	Name string
	Seen int
}

type profiles struct {
	mu   sync.Mutex
	byID map[string]*profile
}

// get hands out a copy.
func (p *profiles) get(id string) profile {
	p.mu.Lock()
	defer p.mu.Unlock()
	return *p.byID[id]
}

func (p *profiles) touch(id string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.byID[id].Seen++
}

type registry struct {
	mu     sync.Mutex
	raw    map[string]int // want "unguarded: iteration error registry.raw"
	copied map[string]int
	list   []string
}

func (g *registry) all() map[string]int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.raw
}

func (g *registry) copies() map[string]int {
	g.mu.Lock()
	defer g.mu.Unlock()
	out := make(map[string]int, len(g.copied))
	for k, v := range g.copied {
		out[k] = v
	}
	return out
}

func (g *registry) add(k string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.raw[k]++
	g.copied[k]++
	g.list = append(g.list, k)
}

// walked is iterated over without the lock.
type walked struct {
	mu    sync.Mutex
	items map[string]int // want "unguarded: iteration error walked.items"
	given map[string]int // want "unguarded: map error walked.given"
}

func (x *walked) handed() map[string]int {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.given
}

func main() {
	u := &users{byID: map[string]*user{"a": {Name: "a"}}}
	http.HandleFunc("PUT /users/{id}", func(w http.ResponseWriter, r *http.Request) {
		u.get(r.PathValue("id")).Seen++
	})
	p := &profiles{byID: map[string]*profile{"a": {Name: "a"}}}
	http.HandleFunc("GET /profiles/{id}", func(w http.ResponseWriter, r *http.Request) {
		c := p.get(r.PathValue("id"))
		c.Seen++
		json.NewEncoder(w).Encode(c)
	})
	http.HandleFunc("PUT /profiles/{id}", func(w http.ResponseWriter, r *http.Request) { p.touch(r.PathValue("id")) })

	g := &registry{raw: map[string]int{}, copied: map[string]int{}}
	http.HandleFunc("PUT /registry/{k}", func(w http.ResponseWriter, r *http.Request) { g.add(r.PathValue("k")) })
	http.HandleFunc("GET /registry", func(w http.ResponseWriter, r *http.Request) {
		for k := range g.all() {
			w.Write([]byte(k))
		}
		for k := range g.copies() {
			w.Write([]byte(k))
		}
	})

	x := &walked{items: map[string]int{}, given: map[string]int{}}
	http.HandleFunc("PUT /walked/{k}", func(w http.ResponseWriter, r *http.Request) {
		x.mu.Lock()
		x.items[r.PathValue("k")]++
		x.mu.Unlock()
		x.handed()[r.PathValue("k")]++
	})
	http.HandleFunc("GET /walked", func(w http.ResponseWriter, r *http.Request) {
		for k := range x.items {
			w.Write([]byte(k))
		}
	})
	slicesOf()
	copies()
	encoding()
	makers()
	http.ListenAndServe(":8080", nil)
}
