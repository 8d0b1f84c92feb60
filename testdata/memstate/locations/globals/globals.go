// Package globals keeps state in package variables.
package globals

import (
	"encoding/json"
	"net/http"
	"sync"
)

type Session struct{ User string }

type Order struct {
	ID   string
	Item string
}

var (
	mu       sync.Mutex
	sessions = map[string]Session{} // want "memstate: session error sessions [GET /me, POST /login, POST /logout]"
	orders   []Order                // want "memstate: entity-store error orders [GET /orders, POST /orders]"
	visits   int                    // want "memstate: counter warning visits [GET /visits]"
	hits     [3]int                 // want "memstate: counter warning hits [POST /hit]"
)

// Twins of the above that requests only read.
var (
	roles  = map[string]string{"root": "admin"}
	plans  = []Order{{ID: "1", Item: "basic"}}
	limit  = 10
	prices [3]int
)

func init() { prices[0] = 100 }

func login(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	sessions[r.FormValue("token")] = Session{User: r.FormValue("user")}
}

func logout(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	delete(sessions, r.FormValue("token"))
}

func me(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	s, ok := sessions[r.FormValue("token")]
	mu.Unlock()
	if !ok {
		http.Error(w, roles[s.User], http.StatusUnauthorized)
		return
	}
	json.NewEncoder(w).Encode(s)
}

func createOrder(w http.ResponseWriter, r *http.Request) {
	var o Order
	if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	mu.Lock()
	orders = append(orders, o)
	mu.Unlock()
}

func listOrders(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	json.NewEncoder(w).Encode(orders)
}

func countVisits(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	visits++
	json.NewEncoder(w).Encode(visits)
}

func hit(w http.ResponseWriter, r *http.Request) {
	i := len(r.FormValue("side")) % 3
	mu.Lock()
	defer mu.Unlock()
	hits[i]++
	json.NewEncoder(w).Encode(hits[i])
}

func catalogue(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]any{"plans": plans, "limit": limit, "prices": prices})
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /login", login)
	mux.HandleFunc("POST /logout", logout)
	mux.HandleFunc("GET /me", me)
	mux.HandleFunc("POST /orders", createOrder)
	mux.HandleFunc("GET /orders", listOrders)
	mux.HandleFunc("GET /visits", countVisits)
	mux.HandleFunc("POST /hit", hit)
	mux.HandleFunc("GET /catalogue", catalogue)
	registerStructs(mux)
}
