// Writes are in closures that others call.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type server struct {
	mu       sync.Mutex
	sessions map[string]string // want "memstate: session error server.sessions [GET /me, POST /login]"
	carts    map[string]*cart  // want "memstate: cart error server.carts"
}

type cart struct{ items []string }

func (s *server) withLock(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f()
}

// update calls f with the cart of a user.
func (s *server) update(user string, f func(c *cart) error) error {
	var err error
	s.withLock(func() {
		c, ok := s.carts[user]
		if !ok {
			c = new(cart)
			s.carts[user] = c
		}
		err = f(c)
	})
	return err
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	s.withLock(func() { s.sessions[r.FormValue("token")] = r.FormValue("user") })
}

func (s *server) me(w http.ResponseWriter, r *http.Request) {
	var user string
	s.withLock(func() { user = s.sessions[r.FormValue("token")] })
	json.NewEncoder(w).Encode(user)
}

func (s *server) add(w http.ResponseWriter, r *http.Request) {
	item := r.FormValue("item")
	err := s.update(r.FormValue("user"), func(c *cart) error {
		c.items = append(c.items, item)
		return json.NewEncoder(w).Encode(c.items)
	})
	if err != nil {
		log.Print(err)
	}
}

func main() {
	s := &server{sessions: map[string]string{}, carts: map[string]*cart{}}
	http.HandleFunc("POST /login", s.login)
	http.HandleFunc("GET /me", s.me)
	http.HandleFunc("POST /cart", s.add)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
