// Package actors keeps state in goroutines that requests talk to.
package actors

import (
	"encoding/json"
	"net/http"
)

type command struct {
	user, item string
	reply      chan []string
}

type server struct{ commands chan command }

// keepCarts owns a map that only this goroutine touches: no race, but state.
func keepCarts(commands <-chan command) {
	carts := make(map[string][]string) // want "memstate: cart error keepCarts.carts"
	for c := range commands {
		if c.item != "" {
			carts[c.user] = append(carts[c.user], c.item)
		}
		c.reply <- carts[c.user]
	}
}

func (s *server) cart(w http.ResponseWriter, r *http.Request) {
	reply := make(chan []string, 1)
	s.commands <- command{user: r.FormValue("user"), item: r.FormValue("item"), reply: reply}
	json.NewEncoder(w).Encode(<-reply)
}

// sessionActor owns a map in a field.
type sessionActor struct {
	sessions map[string]string // want "memstate: session error sessionActor.sessions"
	calls    chan func()
}

func newSessionActor() *sessionActor {
	a := &sessionActor{sessions: map[string]string{}, calls: make(chan func())}
	go a.loop()
	return a
}

func (a *sessionActor) loop() {
	for call := range a.calls {
		call()
	}
}

func (a *sessionActor) login(w http.ResponseWriter, r *http.Request) {
	done := make(chan struct{})
	a.calls <- func() {
		a.sessions[r.FormValue("token")] = r.FormValue("user")
		close(done)
	}
	<-done
}

func (a *sessionActor) me(w http.ResponseWriter, r *http.Request) {
	user := make(chan string)
	a.calls <- func() { user <- a.sessions[r.FormValue("token")] }
	json.NewEncoder(w).Encode(<-user)
}

// double computes without memory.
func double(in <-chan int, out chan<- int) {
	for n := range in {
		twice := map[int]int{n: 2 * n}
		out <- twice[n]
	}
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	s := &server{commands: make(chan command)}
	go keepCarts(s.commands)
	mux.HandleFunc("POST /actors/cart", s.cart)
	a := newSessionActor()
	mux.HandleFunc("POST /actors/login", a.login)
	mux.HandleFunc("GET /actors/me", a.me)
	in, out := make(chan int), make(chan int)
	go double(in, out)
	mux.HandleFunc("GET /actors/double", func(w http.ResponseWriter, r *http.Request) {
		in <- len(r.FormValue("q"))
		json.NewEncoder(w).Encode(<-out)
	})
}
