// Package main has work of every replica that looks at what is stored before it
// writes, and work that does not.
package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

// Keys are what is stored.
type Keys struct {
	Next time.Time
	Key  string
}

var errRotated = errors.New("already rotated")

// Storage updates what is stored by a function that is given the old value.
type Storage interface {
	UpdateKeys(update func(old Keys) (Keys, error)) error
	ReplaceKeys(update func(old Keys) (Keys, error)) error
	FirstKeys(update func(old Keys) (Keys, error)) error
}

type store struct{ db *sql.DB }

func (s *store) UpdateKeys(update func(old Keys) (Keys, error)) error {
	var old Keys
	if err := s.db.QueryRow("SELECT next, key FROM keys").Scan(&old.Next, &old.Key); err != nil {
		return err
	}
	keys, err := update(old)
	if err != nil {
		return err
	}
	return s.insert(keys)
}

func (s *store) insert(keys Keys) error {
	_, err := s.db.Exec("INSERT INTO keys (next, key) VALUES ($1, $2)", keys.Next, keys.Key)
	return err
}

// ReplaceKeys shows the function nothing that is stored.
func (s *store) ReplaceKeys(update func(old Keys) (Keys, error)) error {
	keys, err := update(Keys{})
	if err != nil {
		return err
	}
	_, err = s.db.Exec("INSERT INTO keys (next, key) VALUES ($1, $2)", keys.Next, keys.Key)
	return err
}

// FirstKeys writes before it asks.
func (s *store) FirstKeys(update func(old Keys) (Keys, error)) error {
	if _, err := s.db.Exec("INSERT INTO updates (at) VALUES (now())"); err != nil {
		return err
	}
	var old Keys
	if err := s.db.QueryRow("SELECT next, key FROM keys").Scan(&old.Next, &old.Key); err != nil {
		return err
	}
	_, err := update(old)
	return err
}

type rotator struct {
	storage Storage
	paused  bool
	client  *http.Client
}

func (r *rotator) due(keys Keys, now time.Time) string {
	if now.Before(keys.Next) {
		return ""
	}
	return "expired"
}

func (r *rotator) rotated(old Keys) (Keys, error) {
	if r.due(old, time.Now()) == "" {
		return Keys{}, errRotated
	}
	return Keys{Next: time.Now().Add(time.Hour)}, nil
}

// rotate refuses if another replica was first.
func (r *rotator) rotate() {
	for range time.Tick(time.Minute) {
		err := r.storage.UpdateKeys(func(old Keys) (Keys, error) {
			reason := r.due(old, time.Now())
			if reason == "" {
				return Keys{}, errRotated
			}
			old.Next = time.Now().Add(time.Hour)
			return old, nil
		})
		log.Print(err)
	}
}

// rotateBy hands on what it is given.
func (r *rotator) rotateBy() {
	for range time.Tick(time.Minute) {
		log.Print(r.storage.UpdateKeys(func(old Keys) (Keys, error) { return r.rotated(old) }))
	}
}

// replace refuses too, but is shown nothing.
func (r *rotator) replace() {
	for range time.Tick(time.Minute) { // want "localjob: job warning"
		log.Print(r.storage.ReplaceKeys(r.rotated))
	}
}

func (r *rotator) first() {
	for range time.Tick(time.Minute) { // want "localjob: job warning"
		log.Print(r.storage.FirstKeys(r.rotated))
	}
}

// keeper has a storage of its own, of which the function never refuses.
type keeper struct {
	store  *keep
	paused bool
}

type keep struct{ db *sql.DB }

func (k *keep) update(change func(old Keys) (Keys, error)) error {
	var old Keys
	if err := k.db.QueryRow("SELECT next, key FROM keys").Scan(&old.Next, &old.Key); err != nil {
		return err
	}
	keys, err := change(old)
	if err != nil {
		return err
	}
	_, err = k.db.Exec("INSERT INTO keys (next, key) VALUES ($1, $2)", keys.Next, keys.Key)
	return err
}

func (k *keeper) always() {
	for range time.Tick(time.Minute) { // want "localjob: job warning"
		log.Print(k.store.update(func(old Keys) (Keys, error) {
			old.Next = time.Now().Add(time.Hour)
			return old, nil
		}))
	}
}

// pausing refuses because of something else than what is stored.
type pausing struct {
	db     *sql.DB
	paused bool
}

func (p *pausing) update(change func(old Keys) (Keys, error)) error {
	var old Keys
	if err := p.db.QueryRow("SELECT next, key FROM keys").Scan(&old.Next, &old.Key); err != nil {
		return err
	}
	keys, err := change(old)
	if err != nil {
		return err
	}
	_, err = p.db.Exec("INSERT INTO keys (next, key) VALUES ($1, $2)", keys.Next, keys.Key)
	return err
}

func (p *pausing) run() {
	for range time.Tick(time.Minute) { // want "localjob: job warning"
		log.Print(p.update(func(old Keys) (Keys, error) {
			if p.paused {
				return Keys{}, errors.New("paused")
			}
			return old, nil
		}))
	}
}

// expire sends requests that every replica may send.
func (r *rotator) expire() {
	for range time.Tick(time.Hour) {
		r.send("DELETE", "sessions", nil)
		r.send(http.MethodPut, "state", Keys{})
		r.send("GET", "state", nil)
	}
}

// announce sends one that only one should.
func (r *rotator) announce() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		r.send("PUT", "state", Keys{})
		r.send("POST", "events", Keys{})
	}
}

// ask sends what it is told to, by default a request that only reads.
func (r *rotator) ask(verb string) {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		method := "GET"
		if verb != "" {
			method = strings.ToUpper(verb)
		}
		req, err := http.NewRequest(method, "http://registry/", nil)
		if err != nil {
			return
		}
		if resp, err := r.client.Do(req); err == nil {
			resp.Body.Close()
		}
	}
}

func (r *rotator) send(verb, resource string, body any) {
	data, err := json.Marshal(body)
	if err != nil {
		return
	}
	req, err := http.NewRequest(verb, "http://registry/"+resource, bytes.NewReader(data))
	if err != nil {
		return
	}
	if resp, err := r.client.Do(req); err == nil {
		resp.Body.Close()
	}
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	r := &rotator{storage: &store{db}, client: http.DefaultClient}
	go r.rotate()
	go r.rotateBy()
	go r.replace()
	go r.first()
	go r.expire()
	go r.announce()
	go r.ask(os.Getenv("VERB"))
	go (&keeper{store: &keep{db}}).always()
	go (&pausing{db: db}).run()
	http.HandleFunc("GET /health", func(http.ResponseWriter, *http.Request) {})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
