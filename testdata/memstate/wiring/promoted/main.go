// Methods come by embedding: an interface, a struct, a pointer in a struct.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type Sessions interface {
	Put(token, user string)
	User(token string) string
}

type memorySessions struct {
	mu      sync.Mutex
	byToken map[string]string // want "memstate: session error memorySessions.byToken [GET /me, POST /login]"
}

func (m *memorySessions) Put(token, user string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.byToken[token] = user
}

func (m *memorySessions) User(token string) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.byToken[token]
}

// server has the methods of its store.
type server struct {
	Sessions
	carts
}

// carts has the methods of what it points to.
type carts struct{ *cartTable }

type cartTable struct {
	mu    sync.Mutex
	items map[string][]string // want "memstate: cart error cartTable.items [GET /cart, POST /cart]"
}

func (c *cartTable) addItem(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[r.FormValue("user")] = append(c.items[r.FormValue("user")], r.FormValue("item"))
}

func (c *cartTable) showItems(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	json.NewEncoder(w).Encode(c.items[r.FormValue("user")])
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	s.Put(r.FormValue("token"), r.FormValue("user"))
}

func (s *server) me(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(s.User(r.FormValue("token")))
}

// noSessions is another implementation, which nobody uses.
type noSessions struct{ last string }

func (n *noSessions) Put(_, user string)      { n.last = user }
func (n *noSessions) User(_ string) string    { return n.last }
func (n *noSessions) String() (result string) { return "no " + n.last }

func main() {
	s := &server{
		Sessions: &memorySessions{byToken: map[string]string{}},
		carts:    carts{&cartTable{items: map[string][]string{}}},
	}
	http.HandleFunc("POST /login", s.login)
	http.HandleFunc("GET /me", s.me)
	http.HandleFunc("POST /cart", s.addItem)
	http.HandleFunc("GET /cart", s.showItems)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
