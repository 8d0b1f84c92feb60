// Stores are set by functional options.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type PreferenceStore interface {
	Theme(user string) string
	SetTheme(user, theme string)
}

type memoryPreferences struct {
	mu     sync.Mutex
	themes map[string]string // want "memstate: preference error memoryPreferences.themes"
}

func newMemoryPreferences() *memoryPreferences {
	return &memoryPreferences{themes: map[string]string{}}
}

func (m *memoryPreferences) Theme(user string) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.themes[user]
}

func (m *memoryPreferences) SetTheme(user, theme string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.themes[user] = theme
}

type config struct {
	store  PreferenceStore
	labels map[string]string
	title  string
}

// Option sets a part of a configuration.
type Option func(*config)

// WithStore sets the store.
func WithStore(s PreferenceStore) Option { return func(c *config) { c.store = s } }

// WithTitle sets the title.
func WithTitle(t string) Option {
	return func(c *config) {
		c.title = t
		c.labels["title"] = t
	}
}

type server struct {
	config
	mu      sync.Mutex
	uploads map[string]int64 // want "memstate: upload error server.uploads"
}

func newServer(opts ...Option) *server {
	s := &server{config: config{labels: map[string]string{}}, uploads: map[string]int64{}}
	for _, opt := range opts {
		opt(&s.config)
	}
	return s
}

func (s *server) putTheme(w http.ResponseWriter, r *http.Request) {
	s.store.SetTheme(r.FormValue("user"), r.FormValue("theme"))
}

func (s *server) getTheme(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode([]string{s.title, s.labels["title"], s.store.Theme(r.FormValue("user"))})
}

func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.uploads[r.PathValue("id")] += r.ContentLength
	json.NewEncoder(w).Encode(s.uploads[r.PathValue("id")])
}

func main() {
	s := newServer(WithTitle("themes"), WithStore(newMemoryPreferences()))
	http.HandleFunc("PUT /theme", s.putTheme)
	http.HandleFunc("GET /theme", s.getTheme)
	http.HandleFunc("PUT /uploads/{id}", s.upload)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
