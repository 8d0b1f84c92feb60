// Command partial inserts rows under unique indexes that are about some rows
// only.
package main

import (
	"database/sql"
	"log"
	"net/http"
)

const indexes = `
	CREATE UNIQUE INDEX spaces_first ON spaces (owner) WHERE first = true;
	CREATE UNIQUE INDEX members_once ON members (room, name) WHERE left_at IS NULL;
	CREATE UNIQUE INDEX tickets_open ON tickets (owner) WHERE state = 'open';
	CREATE UNIQUE INDEX guests_mail ON guests (mail) WHERE mail <> '';`

type server struct{ db *sql.DB }

type space struct {
	owner, name string
	first       bool
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec(indexes); err != nil {
		log.Fatal(err)
	}
	s := &server{db}
	http.HandleFunc("POST /spaces/first", s.firstSpace)
	http.HandleFunc("POST /spaces/more", s.anotherSpace)
	http.HandleFunc("POST /spaces/given", s.givenSpace)
	http.HandleFunc("POST /spaces/record/first", s.recordFirst)
	http.HandleFunc("POST /spaces/record/more", s.recordMore)
	http.HandleFunc("POST /spaces/record/unset", s.recordUnset)
	http.HandleFunc("POST /members", s.joins)
	http.HandleFunc("POST /members/past", s.joined)
	http.HandleFunc("POST /members/none", s.joinsNull)
	http.HandleFunc("POST /tickets/open", s.opens)
	http.HandleFunc("POST /tickets/held", s.holds)
	http.HandleFunc("POST /tickets/text", s.opensText)
	http.HandleFunc("POST /guests", s.invites)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) firstSpace(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO spaces (owner, first) VALUES ($1, true)", r.FormValue("owner"))
}

// The index is about first spaces only.
func (s *server) anotherSpace(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO spaces (owner, first) VALUES ($1, false)", r.FormValue("owner"))
}

// Whether it is a first one says the client.
func (s *server) givenSpace(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO spaces (owner, first) VALUES ($1, $2)", r.FormValue("owner"), r.FormValue("first") == "yes")
}

func (s *server) create(sp space) {
	_, _ = s.db.Exec("INSERT INTO spaces (owner, name, first) VALUES ($1, $2, $3)", sp.owner, sp.name, sp.first)
}

func (s *server) recordFirst(w http.ResponseWriter, r *http.Request) {
	s.create(space{owner: r.FormValue("owner"), name: r.FormValue("name"), first: true})
}

func (s *server) recordMore(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.create(space{owner: r.FormValue("owner"), name: r.FormValue("name"), first: false})
}

func (s *server) recordUnset(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.create(space{owner: r.FormValue("owner"), name: r.FormValue("name")})
}

// The column is left to its default.
func (s *server) joins(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO members (room, name) VALUES ($1, $2)", r.FormValue("room"), r.FormValue("name"))
}

func (s *server) joined(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO members (room, name, left_at) VALUES ($1, $2, $3)", r.FormValue("room"), r.FormValue("name"), r.FormValue("left"))
}

func (s *server) joinsNull(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO members (room, name, left_at) VALUES ($1, $2, NULL)", r.FormValue("room"), r.FormValue("name"))
}

const open = "open"

func (s *server) opens(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO tickets (owner, state) VALUES ($1, $2)", r.FormValue("owner"), open)
}

func (s *server) holds(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO tickets (owner, state) VALUES ($1, $2)", r.FormValue("owner"), "held")
}

func (s *server) opensText(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO tickets (owner, state) VALUES ($1, 'open')", r.FormValue("owner"))
}

// The condition is about the unique column itself.
func (s *server) invites(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO guests (mail) VALUES ($1)", r.FormValue("mail"))
}
