// Handlers are method expressions, bound to a server by a helper or a table.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type server struct {
	mu       sync.Mutex
	sessions map[string]string // want "memstate: session error server.sessions"
	uploads  map[string]int64  // want "memstate: upload error server.uploads"
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessions[r.FormValue("token")] = r.FormValue("user")
}

func (s *server) me(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	json.NewEncoder(w).Encode(s.sessions[r.FormValue("token")])
}

func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.uploads[r.PathValue("id")] += r.ContentLength
	json.NewEncoder(w).Encode(s.uploads[r.PathValue("id")])
}

// page is made for each request, by the function that serves it.
type page struct{ lines []string }

func (p *page) render(w http.ResponseWriter, r *http.Request) {
	p.lines = append(p.lines, r.FormValue("q"))
	json.NewEncoder(w).Encode(p.lines)
}

func bind(s *server, m func(*server, http.ResponseWriter, *http.Request)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { m(s, w, r) }
}

func fresh(m func(*page, http.ResponseWriter, *http.Request)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { m(new(page), w, r) }
}

func main() {
	s := &server{sessions: map[string]string{}, uploads: map[string]int64{}}
	http.HandleFunc("PUT /uploads/{id}", bind(s, (*server).upload))
	http.HandleFunc("GET /page", fresh((*page).render))
	for _, route := range []struct {
		pattern string
		method  func(*server, http.ResponseWriter, *http.Request)
	}{
		{"POST /login", (*server).login},
		{"GET /me", (*server).me},
	} {
		http.HandleFunc(route.pattern, bind(s, route.method))
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
