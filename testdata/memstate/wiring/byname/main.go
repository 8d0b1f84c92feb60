// Repositories are chosen by name.
package main

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"sync"
)

type Repository interface {
	Save(id string, v json.RawMessage) error
	Find(id string) (json.RawMessage, error)
}

type memoryRepository struct {
	mu   sync.Mutex
	rows map[string]json.RawMessage // want "memstate: entity-store error memoryRepository.rows"
}

func (m *memoryRepository) Save(id string, v json.RawMessage) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.rows[id] = v
	return nil
}

func (m *memoryRepository) Find(id string) (json.RawMessage, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.rows[id], nil
}

type sqlRepository struct {
	db    *sql.DB
	table string
}

func (s *sqlRepository) Save(id string, v json.RawMessage) error {
	_, err := s.db.Exec("INSERT INTO "+s.table+"(id, v) VALUES ($1, $2)", id, v)
	return err
}

func (s *sqlRepository) Find(id string) (v json.RawMessage, err error) {
	err = s.db.QueryRow("SELECT v FROM "+s.table+" WHERE id = $1", id).Scan(&v)
	return v, err
}

type server struct{ repos map[string]Repository }

func (s *server) put(w http.ResponseWriter, r *http.Request) {
	repo, ok := s.repos[r.PathValue("kind")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	var v json.RawMessage
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := repo.Save(r.PathValue("id"), v); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	if repo, ok := s.repos[r.PathValue("kind")]; ok {
		v, _ := repo.Find(r.PathValue("id"))
		json.NewEncoder(w).Encode(v)
	}
}

func main() {
	db, err := sql.Open("postgres", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	s := &server{repos: map[string]Repository{
		"users": &sqlRepository{db: db, table: "users"},
		"tests": &memoryRepository{rows: map[string]json.RawMessage{}},
	}}
	s.repos["items"] = &sqlRepository{db: db, table: "items"}
	http.HandleFunc("PUT /{kind}/{id}", s.put)
	http.HandleFunc("GET /{kind}/{id}", s.get)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
