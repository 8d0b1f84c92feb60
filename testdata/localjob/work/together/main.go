// Package main begins several works in one function: that function is what is to
// be mended.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"net/smtp"
	"sync"
)

type shop struct {
	db       *sql.DB
	mu       sync.Mutex
	packing  map[string]int
	shipping map[string]int
}

func (s *shop) thank(to string) { smtp.SendMail("mail:25", nil, "", []string{to}, nil) }

func (s *shop) book(name string) { s.db.Exec("INSERT INTO orders (name) VALUES ($1)", name) }

func (s *shop) praise(name string) { s.db.Exec("INSERT INTO praises (name) VALUES ($1)", name) }

// hello is begun by two functions: it is a work for itself.
func (s *shop) hello(to string) { smtp.SendMail("mail:25", nil, "", []string{to}, nil) }

// order begins two works of its own, one in a literal that only calls it, one
// that looks only, and one that another function begins too.
func (s *shop) order(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	go log.Print(name)
	go s.thank(name) // want "localjob: job warning"
	go func() {
		s.book(name)
	}()
	go s.hello(name) // want "localjob: job warning"
}

// rate begins a work, and what is written in it.
func (s *shop) rate(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	go s.praise(name) // want "localjob: job warning"
	go func() { smtp.SendMail("mail:25", nil, "", []string{name}, nil) }()
	go s.greet(name)
}

// greet is settled wherever it begins.
//
//hiddenstate:ignore localjob a greeting may be lost
func (s *shop) greet(to string) { s.db.Exec("INSERT INTO greetings (name) VALUES ($1)", to) }

func (s *shop) welcome(w http.ResponseWriter, r *http.Request) { go s.hello(r.FormValue("name")) }

func (s *shop) pack(id string) {
	s.mu.Lock()
	s.packing[id] = 100
	s.mu.Unlock()
}

func (s *shop) wrap(id string) {
	s.mu.Lock()
	s.packing[id] = 50
	s.mu.Unlock()
}

func (s *shop) ship(id string) {
	s.mu.Lock()
	s.shipping[id] = 100
	s.mu.Unlock()
}

// send begins works that leave their progress at different places: each place is
// a thing of its own, with the works that belong to it.
func (s *shop) send(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	go s.pack(id) // want "localjob: job warning"
	go s.wrap(id)
	go s.ship(id)   // want "localjob: job warning"
	go s.notice(id) // want "localjob: job warning"
}

func (s *shop) notice(id string) { s.db.Exec("INSERT INTO notices (id) VALUES ($1)", id) }

// both begins works at one place, and works at this and another: two things,
// with ids of their own.
func (s *shop) both(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	go s.fold(id) // want "localjob: job warning"
	go s.seal(id)
	go s.move(id) // want "localjob: job warning"
	go s.load(id)
}

func (s *shop) fold(id string) { s.pack(id) }

func (s *shop) seal(id string) { s.wrap(id) }

func (s *shop) move(id string) {
	s.pack(id)
	s.ship(id)
}

func (s *shop) load(id string) {
	s.wrap(id)
	s.ship(id)
}

func (s *shop) packed(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	log.Print(s.packing[r.FormValue("id")], s.shipping[r.FormValue("id")])
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &shop{db: db, packing: make(map[string]int), shipping: make(map[string]int)}
	http.HandleFunc("POST /order", s.order)
	http.HandleFunc("POST /rate", s.rate)
	http.HandleFunc("POST /welcome", s.welcome)
	http.HandleFunc("POST /send", s.send)
	http.HandleFunc("POST /both", s.both)
	http.HandleFunc("GET /packed", s.packed)
	// Two literals, of which each serves a route of its own.
	http.HandleFunc("POST /a", func(w http.ResponseWriter, r *http.Request) {
		go s.first(r.FormValue("name")) // want "localjob: job warning"
	})
	http.HandleFunc("POST /b", func(w http.ResponseWriter, r *http.Request) {
		go s.second(r.FormValue("name")) // want "localjob: job warning"
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *shop) first(name string) { s.db.Exec("INSERT INTO firsts (name) VALUES ($1)", name) }

func (s *shop) second(name string) { s.db.Exec("INSERT INTO seconds (name) VALUES ($1)", name) }
