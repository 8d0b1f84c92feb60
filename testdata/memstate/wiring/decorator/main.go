// A repository in memory is wrapped in one that logs, which is wrapped in one
// that checks. A database is wrapped in one that caches.
package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"sync"
)

type Repository interface {
	Save(id, text string) error
	Find(id string) (string, error)
}

type memoryRepo struct {
	mu    sync.Mutex
	notes map[string]string // want "memstate: entity-store error memoryRepo.notes"
}

func (m *memoryRepo) Save(id, text string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.notes[id] = text
	return nil
}

func (m *memoryRepo) Find(id string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.notes[id], nil
}

type loggingRepo struct {
	next  Repository
	calls int // never read
}

func (l *loggingRepo) Save(id, text string) error {
	l.calls++
	log.Print("save ", id)
	return l.next.Save(id, text)
}

func (l *loggingRepo) Find(id string) (string, error) {
	log.Print("find ", id)
	return l.next.Find(id)
}

type checkingRepo struct {
	Repository
	max int
}

func (c checkingRepo) Save(id, text string) error {
	if len(text) > c.max {
		return errors.New("too long")
	}
	return c.Repository.Save(id, text)
}

type sqlRepo struct{ db *sql.DB }

func (s sqlRepo) Save(id, text string) error {
	_, err := s.db.Exec("INSERT INTO notes(id, text) VALUES ($1, $2)", id, text)
	return err
}

func (s sqlRepo) Find(id string) (text string, err error) {
	err = s.db.QueryRow("SELECT text FROM notes WHERE id = $1", id).Scan(&text)
	return text, err
}

type cachingRepo struct {
	next Repository
	mu   sync.Mutex
	seen map[string]string // want "memstate: cache info cachingRepo.seen"
}

func (c *cachingRepo) Save(id, text string) error {
	c.mu.Lock()
	delete(c.seen, id)
	c.mu.Unlock()
	return c.next.Save(id, text)
}

func (c *cachingRepo) Find(id string) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if text, ok := c.seen[id]; ok {
		return text, nil
	}
	text, err := c.next.Find(id)
	if err != nil {
		return "", err
	}
	c.seen[id] = text
	return text, nil
}

type handler struct{ repo Repository }

func (h handler) post(w http.ResponseWriter, r *http.Request) {
	if err := h.repo.Save(r.PathValue("id"), r.FormValue("text")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (h handler) get(w http.ResponseWriter, r *http.Request) {
	text, err := h.repo.Find(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(text)
}

func main() {
	var repo Repository = &memoryRepo{notes: map[string]string{}}
	repo = &loggingRepo{next: repo}
	repo = checkingRepo{Repository: repo, max: 100}
	notes := handler{repo: repo}
	db, err := sql.Open("postgres", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	archive := handler{repo: &cachingRepo{next: sqlRepo{db: db}, seen: map[string]string{}}}
	http.HandleFunc("POST /notes/{id}", notes.post)
	http.HandleFunc("GET /notes/{id}", notes.get)
	http.HandleFunc("POST /archive/{id}", archive.post)
	http.HandleFunc("GET /archive/{id}", archive.get)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
