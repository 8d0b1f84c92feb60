package main

import (
	"net/http"
	"strings"
	"sync"
)

type call struct{ store *store }

type endpoint func(w http.ResponseWriter, r *http.Request, c *call) (int, error)

func handle(fn endpoint, prefix string, st *store) http.Handler {
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		status, err := fn(w, r, &call{store: st})
		if err != nil {
			http.Error(w, err.Error(), status)
		}
	})
	return strip(prefix, h)
}

// strip returns one of two things: the handler, or another around it.
func strip(prefix string, h http.Handler) http.Handler {
	if prefix == "" {
		return h
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.URL.Path = strings.TrimPrefix(r.URL.Path, prefix)
		h.ServeHTTP(w, r)
	})
}

func known(fn endpoint) endpoint {
	return func(w http.ResponseWriter, r *http.Request, c *call) (int, error) {
		if r.Header.Get("Authorization") == "" {
			return http.StatusUnauthorized, nil
		}
		return fn(w, r, c)
	}
}

// A renderer and a cache are captured and handed on with the request, but do
// not serve.
type renderer interface{ render(name string) []byte }

type cache interface{ load(name string) []byte }

type store struct {
	mu    sync.Mutex
	named map[string][]byte
	wide  bool
}

func newStore(s *settings) *store { return &store{named: make(map[string][]byte), wide: s.frame} }

func (s *store) render(name string) []byte { return []byte(name) }

func (s *store) load(name string) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.named[name]
}

func thumbnail(re renderer, ca cache, colour, frame, label bool) endpoint {
	return known(func(w http.ResponseWriter, r *http.Request, c *call) (int, error) { // want "entry: net/http ANY /small/ thumbnail\\$1 \\[strip handle known\\]"
		return show(w, r, re, ca, colour, frame, label)
	})
}

func picture(re renderer, ca cache, colour, frame, label bool) endpoint {
	return known(func(w http.ResponseWriter, r *http.Request, c *call) (int, error) { // want "entry: net/http ANY /large/ picture\\$1 \\[strip handle known\\]"
		return show(w, r, re, ca, label, frame, colour)
	})
}

func sheet(re renderer, ca cache, colour, frame, label bool) endpoint {
	return known(func(w http.ResponseWriter, r *http.Request, c *call) (int, error) { // want "entry: net/http ANY /sheet/ sheet\\$1 \\[strip handle known\\]"
		return show(w, r, re, ca, frame, label, colour)
	})
}

func printed(re renderer, ca cache, colour, frame, label bool) endpoint {
	return known(func(w http.ResponseWriter, r *http.Request, c *call) (int, error) { // want "entry: net/http ANY /print/ printed\\$1 \\[strip handle known\\]"
		return show(w, r, re, ca, frame, colour, label)
	})
}

func show(w http.ResponseWriter, r *http.Request, re renderer, ca cache, colour, frame, label bool) (int, error) {
	b := ca.load(r.URL.Path)
	if b == nil && colour || frame != label {
		b = re.render(r.URL.Path)
	}
	_, err := w.Write(b)
	return http.StatusInternalServerError, err
}

func health(w http.ResponseWriter, r *http.Request, c *call) (int, error) { // want "entry: net/http ANY /health health \\[strip handle\\]"
	_, err := w.Write([]byte("ok"))
	return http.StatusInternalServerError, err
}

func save(w http.ResponseWriter, r *http.Request, c *call) (int, error) { // want "entry: net/http ANY /save save \\[strip handle\\]"
	c.store.mu.Lock()
	defer c.store.mu.Unlock()
	c.store.named[r.FormValue("name")] = []byte(r.FormValue("text"))
	return http.StatusOK, nil
}

func drop(w http.ResponseWriter, r *http.Request, c *call) (int, error) { // want "entry: net/http ANY /drop drop \\[strip handle known\\]"
	c.store.mu.Lock()
	defer c.store.mu.Unlock()
	delete(c.store.named, r.FormValue("name"))
	return http.StatusOK, nil
}
