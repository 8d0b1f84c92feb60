// Package onlycopy calls things caches that are the only copy.
package onlycopy

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

type Session struct {
	User    string
	Expires time.Time
}

type server struct {
	db           *sql.DB
	mu           sync.Mutex
	sessionCache map[string]Session  // want "memstate: session error server.sessionCache"
	cartCache    map[string][]string // want "memstate: cart error server.cartCache"
	uploadCache  map[string]int64    // want "memstate: upload error server.uploadCache"
	jobCache     map[string]string   // want "memstate: job error server.jobCache"
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	var name string
	if err := s.db.QueryRow("SELECT name FROM users WHERE id = $1", r.FormValue("user")).Scan(&name); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessionCache[r.FormValue("token")] = Session{User: name, Expires: time.Now().Add(time.Hour)}
}

func (s *server) me(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.sessionCache[r.FormValue("token")]
	if !ok || time.Now().After(v.Expires) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	json.NewEncoder(w).Encode(v.User)
}

func (s *server) addToCart(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	user := r.FormValue("user")
	s.cartCache[user] = append(s.cartCache[user], r.FormValue("item"))
	json.NewEncoder(w).Encode(s.cartCache[user])
}

// upload adds up what came: nothing else knows it.
func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.uploadCache[r.PathValue("id")] += r.ContentLength
	json.NewEncoder(w).Encode(s.uploadCache[r.PathValue("id")])
}

// start starts a job, whose result is in the map only.
func (s *server) start(w http.ResponseWriter, r *http.Request) {
	id, text := r.FormValue("id"), r.FormValue("text")
	go func() {
		time.Sleep(time.Second)
		s.mu.Lock()
		defer s.mu.Unlock()
		s.jobCache[id] = text + text
	}()
	w.WriteHeader(http.StatusAccepted)
}

func (s *server) result(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	json.NewEncoder(w).Encode(s.jobCache[r.PathValue("id")])
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, db *sql.DB) {
	s := &server{
		db:           db,
		sessionCache: map[string]Session{},
		cartCache:    map[string][]string{},
		uploadCache:  map[string]int64{},
		jobCache:     map[string]string{},
	}
	mux.HandleFunc("POST /login", s.login)
	mux.HandleFunc("GET /me", s.me)
	mux.HandleFunc("POST /cart", s.addToCart)
	mux.HandleFunc("PUT /uploads/{id}", s.upload)
	mux.HandleFunc("POST /jobs", s.start)
	mux.HandleFunc("GET /jobs/{id}", s.result)
}
