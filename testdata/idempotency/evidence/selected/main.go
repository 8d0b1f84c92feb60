// Command selected inserts what a query yields under unique constraints.
package main

import (
	"crypto/rand"
	"database/sql"
	"log"
	"net/http"
)

const tables = `
	CREATE TABLE enrolments (person INT, course INT, token TEXT, UNIQUE (person, course));
	CREATE TABLE badges (id SERIAL PRIMARY KEY, person INT UNIQUE, token TEXT UNIQUE);`

type server struct{ db *sql.DB }

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec(tables); err != nil {
		log.Fatal(err)
	}
	s := &server{db}
	http.HandleFunc("POST /enrol", s.enrol)
	http.HandleFunc("POST /enrol/drawn", s.enrolDrawn)
	http.HandleFunc("POST /badge", s.badge)
	http.HandleFunc("POST /badge/next", s.nextBadge)
	http.HandleFunc("POST /badge/some", s.someBadge)
	http.HandleFunc("POST /badge/own", s.ownBadge)
	http.HandleFunc("POST /badge/plain", s.plainBadge)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

// The person is found by what the client sends, as at the first attempt.
func (s *server) enrol(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO enrolments (person, course) SELECT p.id, $2 FROM people p WHERE p.mail = $1", r.FormValue("mail"), r.FormValue("course"))
}

func (s *server) enrolDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO enrolments (person, course) SELECT p.id, $2 FROM people p WHERE p.mail = $1", r.FormValue("mail"), rand.Text())
}

func (s *server) badge(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO badges (person) SELECT id FROM people WHERE mail = $1", r.FormValue("mail"))
}

// The number is counted.
func (s *server) nextBadge(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO badges (person) SELECT max(id) + 1 FROM people WHERE town = $1", r.FormValue("town"))
}

// One of many is taken, another next time.
func (s *server) someBadge(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO badges (person) SELECT id FROM people WHERE waits AND town = $1 LIMIT 1", r.FormValue("town"))
}

// The unique column is drawn, whatever else is found.
func (s *server) ownBadge(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO badges (token) SELECT $2 FROM people WHERE mail = $1", r.FormValue("mail"), rand.Text())
}

// No constraint holds of the columns that are given.
func (s *server) plainBadge(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO visits (person) SELECT id FROM people WHERE mail = $1", r.FormValue("mail"))
}
