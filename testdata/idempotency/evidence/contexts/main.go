// Command contexts asks for a record by what middleware in another package has
// stored in the request's context.
package main

import (
	"context"
	"database/sql"
	"errors"
	"log"
	"net/http"

	"example.com/evidence/contexts/account"
)

const seats = `CREATE TABLE seats (id serial PRIMARY KEY, owner text NOT NULL UNIQUE)`

type server struct{ db *sql.DB }

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec(seats); err != nil {
		log.Fatal(err)
	}
	s := &server{db}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /helper", s.helper)
	mux.HandleFunc("POST /text", s.text)
	mux.HandleFunc("POST /text/drawn", s.textDrawn)
	mux.HandleFunc("POST /number", s.number)
	mux.HandleFunc("POST /number/drawn", s.numberDrawn)
	mux.HandleFunc("POST /struct", s.structKey)
	mux.HandleFunc("POST /variable", s.variable)
	mux.HandleFunc("POST /address", s.address)
	mux.HandleFunc("POST /namesake", s.namesake)
	log.Fatal(http.ListenAndServe(":8080", account.Identify(mux)))
}

// ensure makes the one room of an owner unless there is one.
func (s *server) ensure(ctx context.Context, owner string) error {
	var id int
	err := s.db.QueryRowContext(ctx, "SELECT id FROM rooms WHERE owner = $1", owner).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		_, err = s.db.ExecContext(ctx, "INSERT INTO rooms (owner) VALUES ($1)", owner)
	}
	return err
}

func (s *server) helper(w http.ResponseWriter, r *http.Request) {
	_ = s.ensure(r.Context(), account.UserOf(r.Context()))
}

func (s *server) text(w http.ResponseWriter, r *http.Request) {
	owner, _ := r.Context().Value(account.User).(string)
	_, _ = s.db.Exec("INSERT INTO seats (owner) VALUES ($1)", owner)
}

func (s *server) textDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	owner, _ := r.Context().Value(account.Trace).(string)
	_, _ = s.db.Exec("INSERT INTO seats (owner) VALUES ($1)", owner)
}

func (s *server) number(w http.ResponseWriter, r *http.Request) {
	owner, _ := r.Context().Value(account.Member).(string)
	_, _ = s.db.Exec("INSERT INTO seats (owner) VALUES ($1)", owner)
}

func (s *server) numberDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	owner, _ := r.Context().Value(account.Attempt).(string)
	_, _ = s.db.Exec("INSERT INTO seats (owner) VALUES ($1)", owner)
}

func (s *server) structKey(w http.ResponseWriter, r *http.Request) {
	owner, _ := r.Context().Value(account.Tenant{}).(string)
	_, _ = s.db.Exec("INSERT INTO seats (owner) VALUES ($1)", owner)
}

func (s *server) variable(w http.ResponseWriter, r *http.Request) {
	owner, _ := r.Context().Value(account.Team).(string)
	_, _ = s.db.Exec("INSERT INTO seats (owner) VALUES ($1)", owner)
}

func (s *server) address(w http.ResponseWriter, r *http.Request) {
	owner, _ := r.Context().Value(&account.Group).(string)
	_, _ = s.db.Exec("INSERT INTO seats (owner) VALUES ($1)", owner)
}

type ownKey string

// A key of another type with the same text is another key: nobody stores a
// value under it.
func (s *server) namesake(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	owner, _ := r.Context().Value(ownKey("user")).(string)
	_, _ = s.db.Exec("INSERT INTO seats (owner) VALUES ($1)", owner)
}
