package main

import (
	"net/http"
	"sync"
)

// A repository that gets a new object sees it before others do.
type note struct {
	mu   sync.Mutex
	text string
}

type notes struct {
	mu   sync.Mutex
	byID map[string]*note
	log  []string
}

// save looks at the text without the note's lock.
func (n *notes) save(id string, x *note) {
	text := x.text
	n.mu.Lock()
	defer n.mu.Unlock()
	n.byID[id] = x
	n.log = append(n.log, text)
}

func (n *notes) get(id string) *note {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.byID[id]
}

// The same repository gets an object again that others have by now.
type memo struct {
	mu   sync.Mutex
	text string // want "unguarded: escaped-object error memo.text"
}

type memos struct {
	mu   sync.Mutex
	byID map[string]*memo
	log  []string
}

func (n *memos) save(id string, x *memo) {
	text := x.text
	n.mu.Lock()
	defer n.mu.Unlock()
	n.byID[id] = x
	n.log = append(n.log, text)
}

func (n *memos) get(id string) *memo {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.byID[id]
}

// A copy of the whole object is a read of each field: one finding.
type draft struct {
	title string // want "unguarded: escaped-object error draft.title"
	body  string
	pages int
}

type drafts struct {
	mu   sync.Mutex
	byID map[string]*draft
}

func (d *drafts) get(id string) *draft {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.byID[id]
}

func copies() {
	n := &notes{byID: map[string]*note{}}
	http.HandleFunc("POST /notes/{id}", func(w http.ResponseWriter, r *http.Request) {
		x := &note{}
		x.text = r.FormValue("v")
		n.save(r.PathValue("id"), x)
	})
	http.HandleFunc("PUT /notes/{id}", func(w http.ResponseWriter, r *http.Request) {
		x := n.get(r.PathValue("id"))
		x.mu.Lock()
		defer x.mu.Unlock()
		x.text = r.FormValue("v")
	})
	m := &memos{byID: map[string]*memo{}}
	http.HandleFunc("POST /memos/{id}", func(w http.ResponseWriter, r *http.Request) {
		x := &memo{}
		x.text = r.FormValue("v")
		m.save(r.PathValue("id"), x)
	})
	http.HandleFunc("PUT /memos/{id}", func(w http.ResponseWriter, r *http.Request) {
		x := m.get(r.PathValue("id"))
		x.mu.Lock()
		x.text = r.FormValue("v")
		x.mu.Unlock()
		m.save(r.PathValue("id"), x)
	})
	d := &drafts{byID: map[string]*draft{"a": {}}}
	http.HandleFunc("PUT /drafts/{id}", func(w http.ResponseWriter, r *http.Request) {
		d.mu.Lock()
		defer d.mu.Unlock()
		x := d.byID[r.PathValue("id")]
		x.title = r.FormValue("title")
		x.body = r.FormValue("body")
		x.pages++
	})
	http.HandleFunc("GET /drafts/{id}", func(w http.ResponseWriter, r *http.Request) {
		x := *d.get(r.PathValue("id"))
		w.Write([]byte(x.title + x.body))
	})
}
