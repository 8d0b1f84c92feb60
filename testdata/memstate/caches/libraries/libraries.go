// Package libraries has caches made of libraries' containers.
package libraries

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/hashicorp/golang-lru/v2/expirable"
	"github.com/patrickmn/go-cache"
	"golang.org/x/sync/singleflight"
)

type server struct {
	db         *sql.DB
	flight     singleflight.Group
	users      *lru.Cache[string, string]           // want "memstate: cache info server.users"
	items      *expirable.LRU[string, string]       // want "memstate: cache info server.items"
	prices     *cache.Cache                         // want "memstate: cache info server.prices"
	profiles   *cache.Cache                         // want "memstate: cache info server.profiles"
	baskets    *cache.Cache                         // want "memstate: cart error server.baskets"
	drafts     *cache.Cache                         // nobody puts anything in
	marks      *cache.Cache                         // want "memstate: other warning server.marks"
	seats      map[string]bool                      // want "memstate: other warning server.seats"
	idempotent *expirable.LRU[string, answer]       // want "memstate: idempotency-store error server.idempotent"
	revoked    *lru.TwoQueueCache[string, struct{}] // want "memstate: denylist error server.revoked"
}

type answer struct {
	Body string
}

func (s *server) load(query, key string) (v string, err error) {
	err = s.db.QueryRow(query, key).Scan(&v)
	return v, err
}

func (s *server) user(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	name, ok := s.users.Get(id)
	if !ok {
		var err error
		if name, err = s.load("SELECT name FROM users WHERE id = $1", id); err != nil {
			http.NotFound(w, r)
			return
		}
		s.users.Add(id, name)
	}
	json.NewEncoder(w).Encode(name)
}

func (s *server) item(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if name, ok := s.items.Get(id); ok {
		json.NewEncoder(w).Encode(name)
		return
	}
	v, err, _ := s.flight.Do(id, func() (any, error) {
		name, err := s.load("SELECT name FROM items WHERE id = $1", id)
		if err != nil {
			return nil, err
		}
		s.items.Add(id, name)
		return name, nil
	})
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(v)
}

func (s *server) price(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if v, ok := s.prices.Get(id); ok {
		json.NewEncoder(w).Encode(v)
		return
	}
	v, err := s.load("SELECT cents FROM prices WHERE id = $1", id)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	s.prices.Set(id, v, cache.DefaultExpiration)
	json.NewEncoder(w).Encode(v)
}

type profile struct{ ID, Name string }

func (s *server) profile(id string) (*profile, error) {
	if v, ok := s.profiles.Get(id); ok {
		return v.(*profile), nil
	}
	p := &profile{}
	if err := s.db.QueryRow("SELECT id, name FROM profiles WHERE id = $1", id).Scan(&p.ID, &p.Name); err != nil {
		return nil, err
	}
	s.profiles.SetDefault(id, p)
	return p, nil
}

// rename changes the record as it changes the cached copy.
func (s *server) rename(w http.ResponseWriter, r *http.Request) {
	p, err := s.profile(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	p.Name = r.FormValue("name")
	if _, err := s.db.Exec("UPDATE profiles SET name = $1 WHERE id = $2", p.Name, p.ID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

type basket struct{ ID, Note string }

func (s *server) basket(id string) (*basket, error) {
	if v, ok := s.baskets.Get(id); ok {
		return v.(*basket), nil
	}
	b := &basket{}
	if err := s.db.QueryRow("SELECT id, note FROM baskets WHERE id = $1", id).Scan(&b.ID, &b.Note); err != nil {
		return nil, err
	}
	s.baskets.SetDefault(id, b)
	return b, nil
}

// note changes the copy only.
func (s *server) note(w http.ResponseWriter, r *http.Request) {
	b, err := s.basket(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	edit(b, r.FormValue("note"))
	json.NewEncoder(w).Encode(b)
}

func edit(b *basket, note string) { b.Note = note }

func (s *server) discard(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if _, ok := s.drafts.Get(id); ok {
		s.drafts.Delete(id)
	}
}

// mark keeps a constant.
func (s *server) mark(w http.ResponseWriter, r *http.Request) { s.see(r.PathValue("id")) }

func (s *server) see(id string) {
	if _, ok := s.marks.Get(id); !ok {
		s.marks.SetDefault(id, "marked as seen")
	}
}

// take takes one of the seats that were there from the start.
func (s *server) take(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if !s.seats[id] {
		http.NotFound(w, r)
		return
	}
	delete(s.seats, id)
}

// pay answers a repeated request as it did the first: only if it comes to the
// same replica.
func (s *server) pay(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("Idempotency-Key")
	if a, ok := s.idempotent.Get(key); ok {
		json.NewEncoder(w).Encode(a.Body)
		return
	}
	a := answer{Body: "paid " + r.FormValue("amount")}
	s.idempotent.Add(key, a)
	json.NewEncoder(w).Encode(a.Body)
}

// revoke and check keep a denylist.
func (s *server) revoke(w http.ResponseWriter, r *http.Request) {
	s.revoked.Add(r.FormValue("token"), struct{}{})
}

func (s *server) check(w http.ResponseWriter, r *http.Request) {
	if s.revoked.Contains(r.FormValue("token")) {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, db *sql.DB) {
	users, err := lru.New[string, string](100)
	if err != nil {
		log.Fatal(err)
	}
	revoked, err := lru.New2Q[string, struct{}](100)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{
		db:         db,
		users:      users,
		items:      expirable.NewLRU[string, string](100, nil, time.Minute),
		prices:     cache.New(time.Minute, time.Minute),
		profiles:   cache.New(time.Minute, time.Minute),
		marks:      cache.New(time.Minute, time.Minute),
		drafts:     cache.New(time.Minute, time.Minute),
		seats:      map[string]bool{"a1": true, "a2": true},
		baskets:    cache.New(time.Minute, time.Minute),
		idempotent: expirable.NewLRU[string, answer](100, nil, time.Hour),
		revoked:    revoked,
	}
	mux.HandleFunc("GET /lib/users/{id}", s.user)
	mux.HandleFunc("GET /lib/items/{id}", s.item)
	mux.HandleFunc("GET /lib/prices/{id}", s.price)
	mux.HandleFunc("PUT /lib/profiles/{id}", s.rename)
	mux.HandleFunc("PUT /lib/baskets/{id}", s.note)
	mux.HandleFunc("DELETE /lib/drafts/{id}", s.discard)
	mux.HandleFunc("POST /lib/marks/{id}", s.mark)
	mux.HandleFunc("POST /lib/seats/{id}", s.take)
	mux.HandleFunc("POST /lib/pay", s.pay)
	mux.HandleFunc("POST /lib/revoke", s.revoke)
	mux.HandleFunc("GET /lib/check", s.check)
}
