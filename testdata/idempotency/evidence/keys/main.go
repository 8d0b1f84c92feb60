// Command keys reads keys by which clients mark repeated requests: from headers
// and bodies, in handlers, middleware, wrappers and callees.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"github.com/redis/go-redis/v9"

	"database/sql"
)

type store struct{ rdb *redis.Client }

func (s *store) seen(ctx context.Context, key string) (string, bool) {
	answer, err := s.rdb.Get(ctx, "answer:"+key).Result()
	return answer, err == nil
}

func (s *store) keep(ctx context.Context, key, answer string) {
	s.rdb.Set(ctx, "answer:"+key, answer, 0)
}

// Answers is what handlers know of a store.
type Answers interface {
	seen(ctx context.Context, key string) (string, bool)
	keep(ctx context.Context, key, answer string)
}

type server struct {
	db      *sql.DB
	answers Answers
	known   map[string]string
}

func (s *server) insert(r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO orders (item) VALUES ($1)", r.FormValue("item"))
}

// once answers a repeated request from the store.
func (s *server) once(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-Idempotency-Key")
		if answer, ok := s.answers.seen(r.Context(), key); ok {
			_, _ = w.Write([]byte(answer))
			return
		}
		next.ServeHTTP(w, r)
		s.answers.keep(r.Context(), key, "done")
	})
}

// demand insists on a key, and does nothing with it.
func demand(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Idempotency-Key") == "" {
			http.Error(w, "key missing", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) withKey(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("Idempotency-Key")
		if _, ok := s.answers.seen(r.Context(), key); ok {
			return
		}
		h(w, r)
		s.answers.keep(r.Context(), key, "done")
	}
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db: db, answers: &store{redis.NewClient(nil)}, known: make(map[string]string)}
	http.HandleFunc("POST /plain", s.plain)
	http.HandleFunc("POST /header", s.header)
	http.HandleFunc("POST /logged", s.logged)
	http.HandleFunc("POST /configured", s.configured)
	http.HandleFunc("POST /body", s.body)
	http.HandleFunc("POST /filled", s.filled)
	http.HandleFunc("POST /local", s.local)
	http.Handle("POST /middleware", s.once(http.HandlerFunc(s.behindOnce)))
	http.Handle("POST /demanded", demand(http.HandlerFunc(s.behindDemand)))
	http.HandleFunc("POST /wrapped", s.withKey(s.wrapped))
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) plain(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.insert(r)
}

func (s *server) header(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("Idempotency-Key")
	if _, ok := s.answers.seen(r.Context(), key); ok {
		return
	}
	s.insert(r)
	s.answers.keep(r.Context(), key, "done")
}

// A line in a log is no use of a key.
func (s *server) logged(w http.ResponseWriter, r *http.Request) { // want "idempotency: unused-key warning"
	log.Println("key", r.Header.Get("Idempotency-Key"))
	s.insert(r)
}

// Operation-Id is a key only if -idempotency.headers says so, but it is looked
// up and kept like one.
func (s *server) configured(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.answers.keep(r.Context(), r.Header.Get("Operation-Id"), "done")
	s.insert(r)
}

type order struct {
	RequestID string `json:"request_id"`
	Item      string `json:"item"`
}

func (s *server) body(w http.ResponseWriter, r *http.Request) {
	var o order
	if json.NewDecoder(r.Body).Decode(&o) != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO orders (request_id, item) VALUES ($1, $2)", o.RequestID, o.Item)
}

// The server draws the key itself.
func (s *server) filled(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	o := order{RequestID: newID(), Item: r.FormValue("item")}
	_, _ = s.db.Exec("INSERT INTO orders (request_id, item) VALUES ($1, $2)", o.RequestID, o.Item)
}

// The keys are kept in the process, which memstate reports.
func (s *server) local(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("Idempotency-Key")
	if _, ok := s.known[key]; ok {
		return
	}
	s.insert(r)
	s.known[key] = "done"
}

func (s *server) behindOnce(w http.ResponseWriter, r *http.Request) { s.insert(r) }

func (s *server) behindDemand(w http.ResponseWriter, r *http.Request) { // want "idempotency: unused-key warning"
	s.insert(r)
}

func (s *server) wrapped(w http.ResponseWriter, r *http.Request) { s.insert(r) }
