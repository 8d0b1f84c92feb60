// Package fields keeps state in fields of objects that live as long as the
// service.
package fields

import (
	"encoding/json"
	"net/http"
	"sync"
)

type Session struct{ User string }

// Server has its methods registered.
type Server struct {
	mu       sync.Mutex
	name     string
	sessions map[string]Session // want "memstate: session error Server.sessions [GET /fields/me, POST /fields/login]"
	carts    cartStore
	clock    func() int64
}

// cartStore is a struct in a struct.
type cartStore struct {
	byUser map[string][]string // want "memstate: cart error cartStore.byUser"
	max    int
}

// NewServer returns a server.
func NewServer(name string) *Server {
	s := &Server{name: name, sessions: make(map[string]Session)}
	s.carts.byUser = make(map[string][]string)
	s.carts.max = 10
	return s
}

func (s *Server) login(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessions[r.FormValue("token")] = Session{User: r.FormValue("user")}
}

func (s *Server) me(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	json.NewEncoder(w).Encode(s.sessions[r.FormValue("token")])
}

func (s *Server) addToCart(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.carts.add(r.FormValue("user"), r.FormValue("item"))
}

func (s *Server) cart(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	json.NewEncoder(w).Encode(s.carts.byUser[r.FormValue("user")])
}

func (c *cartStore) add(user, item string) {
	if len(c.byUser[user]) < c.max {
		c.byUser[user] = append(c.byUser[user], item)
	}
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	s := NewServer("shop")
	mux.HandleFunc("POST /fields/login", s.login)
	mux.HandleFunc("GET /fields/me", s.me)
	mux.HandleFunc("POST /fields/cart", s.addToCart)
	mux.HandleFunc("GET /fields/cart", s.cart)
	registerEmbedded(mux)
	registerValues(mux)
}
