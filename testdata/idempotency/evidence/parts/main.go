// Command parts inserts records whose keys stand in a struct within the record,
// or have several columns.
package main

import (
	"crypto/rand"
	"encoding/json"
	"log"
	"net/http"
	"time"

	"gorm.io/gorm"
)

// Stamps are part of all records.
type Stamps struct {
	Made    time.Time
	Changed time.Time
}

// Place names a seat of a show.
type Place struct {
	Show string `json:"show" gorm:"primary_key"`
	Seat string `json:"seat" gorm:"primary_key;index:by_seat"`
}

// Ticket has the key of a place.
type Ticket struct {
	Stamps
	Place
	Note string
}

// Offer has it, too, by a tag and under other names.
type Offer struct {
	At   Place `gorm:"embedded;embeddedPrefix:at_"`
	Note string
}

// Visit is about a place that is a record of its own.
type Visit struct {
	ID    uint `gorm:"primaryKey"`
	Place Place
}

// Line is one of an order: no number is made by the database.
type Line struct {
	Order  uint `json:"order" gorm:"primaryKey"`
	Number uint `json:"number" gorm:"primaryKey"`
	Text   string
}

// Paper has a number within the part of the table that a tenant has.
type Paper struct {
	Tenant string `json:"tenant" gorm:"primaryKey"`
	Number uint   `gorm:"primaryKey"`
	Text   string `json:"text"`
}

type request struct {
	Show, Seat, Tenant, Note string
}

type server struct{ orm *gorm.DB }

func main() {
	orm, err := gorm.Open(nil)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{orm: orm}
	http.HandleFunc("POST /tickets", s.ticket)
	http.HandleFunc("POST /tickets/drawn", s.drawnTicket)
	http.HandleFunc("POST /offers", s.offer)
	http.HandleFunc("POST /visits", s.visit)
	http.HandleFunc("POST /lines", s.line)
	http.HandleFunc("POST /papers", s.paper)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func decoded(r *http.Request) (q request) {
	_ = json.NewDecoder(r.Body).Decode(&q)
	return q
}

func (s *server) keep(t Ticket) error { return s.orm.Create(&t).Error }

func placeOf(q request) Place { return Place{Show: q.Show, Seat: q.Seat} }

// A second attempt breaks the key of show and seat.
func (s *server) ticket(w http.ResponseWriter, r *http.Request) {
	q := decoded(r)
	if s.keep(Ticket{Place: placeOf(q), Note: q.Note}) != nil {
		http.Error(w, "taken", http.StatusConflict)
	}
}

func (s *server) drawnTicket(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	q := decoded(r)
	s.orm.Create(&Ticket{Place: Place{Show: q.Show, Seat: rand.Text()}, Note: q.Note})
}

func (s *server) offer(w http.ResponseWriter, r *http.Request) {
	q := decoded(r)
	s.orm.Create(&Offer{At: Place{Show: q.Show, Seat: q.Seat}})
}

// The key of the place is none of the visit.
func (s *server) visit(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	q := decoded(r)
	s.orm.Create(&Visit{Place: Place{Show: q.Show, Seat: q.Seat}})
}

func (s *server) line(w http.ResponseWriter, r *http.Request) {
	var l Line
	if json.NewDecoder(r.Body).Decode(&l) == nil {
		s.orm.Create(&l)
	}
}

// The tenant alone is no key: without its number the paper is another one.
func (s *server) paper(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	q := decoded(r)
	s.orm.Create(&Paper{Tenant: q.Tenant, Text: q.Note})
}
