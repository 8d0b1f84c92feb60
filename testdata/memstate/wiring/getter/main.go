// Stores are reached through getters.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type Carts interface {
	Put(user string, items []string)
	Items(user string) []string
}

type cartMap struct {
	mu     sync.Mutex
	byUser map[string][]string // want "memstate: cart error cartMap.byUser [GET /cart, PUT /cart]"
}

func (c *cartMap) Put(user string, items []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.byUser[user] = items
}

func (c *cartMap) Items(user string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.byUser[user]
}

type stores struct {
	carts  Carts
	tokens map[string]string // want "memstate: session error stores.tokens"
	roles  map[string]string
}

func (s *stores) Carts() Carts              { return s.carts }
func (s *stores) Tokens() map[string]string { return s.tokens }
func (s *stores) Roles() map[string]string  { return s.roles }

type app struct{ stores *stores }

func (a *app) Stores() *stores { return a.stores }

// theApp returns the one app.
func theApp() *app { return instance }

var instance = &app{stores: &stores{
	carts:  &cartMap{byUser: map[string][]string{}},
	tokens: map[string]string{},
	roles:  map[string]string{"root": "admin"},
}}

func put(w http.ResponseWriter, r *http.Request) {
	theApp().Stores().Carts().Put(r.FormValue("user"), r.Form["item"])
}

func get(w http.ResponseWriter, r *http.Request) {
	s := theApp().Stores()
	json.NewEncoder(w).Encode([]any{s.Carts().Items(r.FormValue("user")), s.Roles()["root"]})
}

func login(w http.ResponseWriter, r *http.Request) {
	tokens := theApp().Stores().Tokens()
	if user, ok := tokens[r.FormValue("token")]; ok {
		json.NewEncoder(w).Encode(user)
		return
	}
	tokens[r.FormValue("token")] = r.FormValue("user")
}

func main() {
	http.HandleFunc("PUT /cart", put)
	http.HandleFunc("GET /cart", get)
	http.HandleFunc("POST /login", login)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
