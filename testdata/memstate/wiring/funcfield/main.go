// Functions are injected.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type uploads struct {
	mu       sync.Mutex
	received map[string]int64 // want "memstate: upload error uploads.received"
}

func (u *uploads) add(id string, n int64) int64 {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.received[id] += n
	return u.received[id]
}

type server struct {
	add    func(id string, n int64) int64
	login  func(token, user string)
	user   func(token string) string
	unused func(string)
}

func newServer() *server {
	var mu sync.Mutex
	sessions := map[string]string{} // want "memstate: session error newServer.sessions"
	forgotten := map[string]string{}
	return &server{
		add: (&uploads{received: map[string]int64{}}).add,
		login: func(token, user string) {
			mu.Lock()
			defer mu.Unlock()
			sessions[token] = user
		},
		user: func(token string) string {
			mu.Lock()
			defer mu.Unlock()
			return sessions[token] + forgotten[token]
		},
		unused: func(token string) { forgotten[token] = token },
	}
}

func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(s.add(r.PathValue("id"), r.ContentLength))
}

func (s *server) post(w http.ResponseWriter, r *http.Request) {
	s.login(r.FormValue("token"), r.FormValue("user"))
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(s.user(r.FormValue("token")))
}

func main() {
	s := newServer()
	http.HandleFunc("PUT /uploads/{id}", s.upload)
	http.HandleFunc("POST /login", s.post)
	http.HandleFunc("GET /me", s.get)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
