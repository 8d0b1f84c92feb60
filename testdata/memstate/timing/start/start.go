// Package start fills everything before requests come.
package start

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"
	"sync"
)

// Declared, filled by init, by a function that init calls, by a closure.
var (
	declared = map[string]int{"a": 1}
	inited   = map[string]int{}
	called   []string
	computed = func() map[string]bool {
		m := map[string]bool{}
		for _, s := range strings.Fields("x y z") {
			m[s] = true
		}
		return m
	}()
)

func init() {
	inited["b"] = 2
	fill("c", "d")
}

func fill(words ...string) {
	called = append(called, words...)
}

// Server is filled by its constructor and by methods called before it serves.
type Server struct {
	mu       sync.Mutex
	sessions map[string]string // read only, whatever its name says
	routes   []string
	settings map[string]string
	next     int
}

// New returns a server.
func New() *Server {
	s := &Server{sessions: map[string]string{"root": "0"}, settings: map[string]string{}}
	s.handle("/")
	s.load()
	return s
}

func (s *Server) handle(route string) {
	s.next++
	s.routes = append(s.routes, route)
}

// load reads the configuration.
func (s *Server) load() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, kv := range os.Environ() {
		k, v, _ := strings.Cut(kv, "=")
		s.settings[k] = v
	}
}

// ServeHTTP answers from what was there before.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode([]any{
		declared[r.FormValue("q")], inited, called, computed[r.FormValue("q")],
		s.sessions[r.FormValue("user")], s.routes, s.settings["HOME"], s.next,
	})
}

// late has the same shape, but a request calls the method that fills it.
type late struct {
	mu     sync.Mutex
	tokens map[string]string // want "memstate: session error late.tokens"
}

func (l *late) load(token, user string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.tokens[token] = user
}

// ServeHTTP keeps what requests send.
func (l *late) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.load(r.FormValue("token"), r.FormValue("user"))
	json.NewEncoder(w).Encode(len(l.tokens))
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	s := New()
	s.handle("/start")
	mux.Handle("GET /start", s)
	l := &late{tokens: map[string]string{}}
	l.load("root", "root")
	mux.Handle("POST /start/late", l)
}
