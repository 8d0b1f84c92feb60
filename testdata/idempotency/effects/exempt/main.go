// Command exempt has POST handlers with effects that may be repeated, or that
// stay in the process, beside some that may not.
package main

import (
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"io"
	"log"
	"net/http"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/redis/go-redis/v9"
	"golang.org/x/crypto/bcrypt"
)

type server struct {
	db     *sql.DB
	rdb    *redis.Client
	orders Orders
	notes  Notes

	mu   sync.Mutex
	jobs map[string]string
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db: db, rdb: redis.NewClient(nil), jobs: make(map[string]string)}
	s.orders = &inserter{db}
	if len(http.DefaultClient.Timeout.String()) > 3 {
		s.orders = &setter{db}
	}
	s.notes = &inserter{db}
	if len(http.DefaultClient.Timeout.String()) > 4 {
		s.notes = &memory{}
	}
	limited := http.NewServeMux()
	limited.HandleFunc("POST /login", s.login)
	limited.HandleFunc("POST /join", s.join)
	limited.HandleFunc("POST /sign", s.sign)
	limited.HandleFunc("POST /code", s.code)
	limited.HandleFunc("POST /device", s.device)
	limited.HandleFunc("POST /device/sent", s.deviceSent)
	limited.HandleFunc("POST /hold", s.hold)
	limited.HandleFunc("POST /logout", s.logout)
	limited.HandleFunc("POST /cache", s.cache)
	limited.HandleFunc("POST /memory", s.inMemory)
	limited.HandleFunc("POST /orders", s.order)
	limited.HandleFunc("POST /notes", s.note)
	limited.HandleFunc("POST /validate", validate)
	log.Fatal(http.ListenAndServe(":8080", s.limit(limited)))
}

// limit counts requests: a second attempt is one more.
func (s *server) limit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n, err := s.rdb.Incr(r.Context(), "rate:"+r.RemoteAddr).Result(); err != nil || n > 100 {
			return
		}
		next.ServeHTTP(w, r)
	})
}

// A login leaves a session each time.
func (s *server) login(w http.ResponseWriter, r *http.Request) {
	var hash []byte
	if s.db.QueryRow("SELECT hash FROM users WHERE name = $1", r.FormValue("name")).Scan(&hash) != nil {
		return
	}
	if bcrypt.CompareHashAndPassword(hash, []byte(r.FormValue("password"))) != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO sessions (token, name) VALUES ($1, $2)", rand.Text(), r.FormValue("name"))
}

// No password is compared: what is left is no session.
func (s *server) join(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO guests (token, name) VALUES ($1, $2)", rand.Text(), r.FormValue("name"))
}

// A column may be left empty with a nil.
func (s *server) sign(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	if bcrypt.CompareHashAndPassword([]byte(r.FormValue("hash")), []byte(r.FormValue("password"))) != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO signatures (name, witness, text) VALUES ($1, $2, $3)", r.FormValue("name"), nil, r.FormValue("text"))
}

// A code is drawn for each attempt, and those that nobody uses expire.
func (s *server) code(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO codes (code, client, expiry) VALUES ($1, $2, $3)", rand.Text(), r.FormValue("client"), time.Now().Add(time.Minute))
}

// drawn spells bytes that are read from the source of randomness.
func drawn(n int) string {
	b := make([]byte, n)
	if _, err := io.ReadFull(rand.Reader, b); err != nil {
		panic(err)
	}
	return string(b[0]%26+'a') + hex.EncodeToString(b[1:])
}

func (s *server) device(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO devices (code, client, expiry) VALUES ($1, $2, $3)", drawn(16), r.FormValue("client"), time.Now().Add(time.Minute))
}

// sent spells the bytes that the client sends: the same each time.
func sent(r *http.Request) string {
	b := make([]byte, 16)
	if _, err := io.ReadFull(r.Body, b); err != nil {
		return ""
	}
	return hex.EncodeToString(b)
}

func (s *server) deviceSent(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO devices (code, client, expiry) VALUES ($1, $2, $3)", sent(r), r.FormValue("client"), time.Now().Add(time.Minute))
}

// An identifier is no secret: it names what is held, until then, twice.
func (s *server) hold(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO holds (id, seat, expiry) VALUES ($1, $2, $3)", uuid.NewString(), r.FormValue("seat"), time.Now().Add(time.Minute))
}

func (s *server) logout(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("DELETE FROM sessions WHERE token = $1", r.FormValue("token"))
	log.Println("logged out")
}

func (s *server) cache(w http.ResponseWriter, r *http.Request) {
	s.rdb.Set(r.Context(), "view:"+r.FormValue("page"), "rendered", time.Minute)
}

func (s *server) inMemory(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.jobs[rand.Text()] = r.FormValue("job")
}

// Orders has two implementations, one of which sets.
type Orders interface{ Put(id string) error }

// Notes has one that inserts, and one that stays in the process.
type Notes interface{ Put(id string) error }

type inserter struct{ db *sql.DB }

func (i *inserter) Put(id string) error {
	_, err := i.db.Exec("INSERT INTO log (id) VALUES ($1)", id)
	return err
}

type setter struct{ db *sql.DB }

func (s *setter) Put(id string) error {
	_, err := s.db.Exec("UPDATE orders SET seen = true WHERE id = $1", id)
	return err
}

type memory struct{ ids []string }

func (m *memory) Put(id string) error {
	m.ids = append(m.ids, id)
	return nil
}

// If a choice that is made at start decides, the service is taken to be fit for
// the one under which nothing happens again.
func (s *server) order(w http.ResponseWriter, r *http.Request) { _ = s.orders.Put(r.FormValue("id")) }

func (s *server) note(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.notes.Put(r.FormValue("id"))
}

func validate(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("email") == "" {
		http.Error(w, "no e-mail", http.StatusBadRequest)
	}
}
