package server // want package:`established\(memstate:example\.com/diagnostics/server\.Server\.carts memstate:example\.com/diagnostics/store\.sessions\)`

import (
	"encoding/json"
	"net/http"
	"sync"

	"example.com/diagnostics/store"
)

// Server keeps carts.
type Server struct {
	mu    sync.Mutex
	carts map[string][]string // want `^server\.Server\.carts \(map\[string\]\[\]string\) keeps carts in the memory of one process: written by POST /cart, read by GET /cart via .*; .* \(memstate [0-9a-f]{8}\)$`
}

func login(w http.ResponseWriter, r *http.Request) {
	store.Put(r.FormValue("token"), r.FormValue("user"))
}

func me(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(store.Get(r.FormValue("token")))
}

func (s *Server) add(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.carts[r.FormValue("user")] = r.Form["item"]
}

func (s *Server) show(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	json.NewEncoder(w).Encode(s.carts[r.FormValue("user")])
}

// Register registers the handlers.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /login", login) // want `^store\.sessions \(map\[string\]string\) keeps sessions in the memory of one process: written by POST /login, read by GET /me via .*Put; .* \(memstate [0-9a-f]{8}\)$`
	mux.HandleFunc("GET /me", me)
	s := &Server{carts: map[string][]string{}}
	mux.HandleFunc("POST /cart", s.add)
	mux.HandleFunc("GET /cart", s.show)
}
