// Command entities writes through what ent generates.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"log"
	"net/http"
	"time"

	"entgo.io/ent/dialect/sql"
	"example.com/entities/builders"
	"example.com/entities/ent"
	_ "example.com/entities/ent/migrate"
	"example.com/entities/ent/ticket"
)

type input struct {
	Code, Date, Seat string
	Price            int
}

type server struct{ db *ent.Client }

func main() {
	d, err := sql.Open("postgres", "host=db")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{ent.NewClient(d)}
	http.HandleFunc("POST /plain", s.plain)
	http.HandleFunc("POST /made", s.made)
	http.HandleFunc("POST /guestMade", s.guestMade)
	http.HandleFunc("POST /guestName", s.guestName)
	http.HandleFunc("POST /bulk", s.bulk)
	http.HandleFunc("POST /upsertAdd", s.upsertAdd)
	http.HandleFunc("POST /raisePrice", s.raisePrice)
	http.HandleFunc("POST /appendNotes", s.appendNotes)
	http.HandleFunc("POST /code", s.code)
	http.HandleFunc("POST /seat", s.seat)
	http.HandleFunc("POST /guest", s.guest)
	http.HandleFunc("POST /bulkCodes", s.bulkCodes)
	http.HandleFunc("POST /upsert", s.upsert)
	http.HandleFunc("POST /setPrice", s.setPrice)
	http.HandleFunc("POST /remove", s.remove)
	http.HandleFunc("POST /changed", s.changed)
	http.HandleFunc("POST /helped", s.helped)
	http.HandleFunc("POST /halfHelped", s.halfHelped)
	http.HandleFunc("POST /found", s.found)
	http.HandleFunc("POST /missing", s.missing)
	http.HandleFunc("POST /exists", s.exists)
	http.HandleFunc("POST /otherFound", s.otherFound)
	http.HandleFunc("POST /list", s.list)
	http.HandleFunc("POST /draft", s.draft)
	http.HandleFunc("POST /reset", s.reset)
	http.HandleFunc("POST /reserve", s.reserve)
	s.passes()
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func read(r *http.Request) (in input) {
	_ = json.NewDecoder(r.Body).Decode(&in)
	return in
}

func (s *server) plain(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	in := read(r)
	s.db.Ticket.Create().SetShowDate(in.Date).SetPrice(in.Price).Save(r.Context())
}

// made: a unique column whose values differ.
func (s *server) made(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	in := read(r)
	s.db.Ticket.Create().SetCode(rand.Text()).SetPrice(in.Price).Save(r.Context())
}

func (s *server) guestMade(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	in := read(r)
	s.db.Guest.Create().SetID(rand.Text()).SetName(in.Code).Save(r.Context())
}

func (s *server) guestName(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	in := read(r)
	s.db.Guest.Create().SetName(in.Code).Save(r.Context())
}

func (s *server) bulk(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	in := read(r)
	_ = s.db.Ticket.CreateBulk(s.db.Ticket.Create().SetPrice(in.Price), s.db.Ticket.Create().SetSeat(in.Seat)).Exec(r.Context())
}

// upsertAdd: what is there grows.
func (s *server) upsertAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	in := read(r)
	_ = s.db.Ticket.Create().SetCode(in.Code).OnConflictColumns("code").AddPrice(in.Price).Exec(r.Context())
}

func (s *server) raisePrice(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	in := read(r)
	_ = s.db.Ticket.UpdateOneID(in.Price).AddPrice(1).Exec(r.Context())
}

func (s *server) appendNotes(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	in := read(r)
	_ = s.db.Ticket.UpdateOneID(in.Price).AppendNotes([]string{in.Code}).Exec(r.Context())
}

func (s *server) code(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	s.db.Ticket.Create().SetCode(in.Code).SetPrice(in.Price).Save(r.Context())
}

// seat: two columns that are unique together.
func (s *server) seat(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	s.db.Ticket.Create().SetShowDate(in.Date).SetNillableSeat(&in.Seat).Save(r.Context())
}

// guest: a primary key that the client gives.
func (s *server) guest(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	s.db.Guest.Create().SetID(in.Code).Save(r.Context())
}

func (s *server) bulkCodes(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	_ = s.db.Ticket.CreateBulk(s.db.Ticket.Create().SetCode(in.Code)).Exec(r.Context())
}

func (s *server) upsert(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	_ = s.db.Ticket.Create().SetCode(in.Code).OnConflictColumns("code").UpdateNewValues().Exec(r.Context())
}

func (s *server) setPrice(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	_ = s.db.Ticket.UpdateOneID(in.Price).SetPrice(in.Price).AddGuestIDs(in.Price).Exec(r.Context())
}

func (s *server) remove(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	_ = s.db.Ticket.DeleteOneID(in.Price).Exec(r.Context())
}

// changed sets the unique column on a builder that it does not chain.
func (s *server) changed(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	c := s.db.Ticket.Create().SetPrice(in.Price)
	c.SetCode(in.Code)
	c.Save(r.Context())
}

// helped hands the builder on.
func (s *server) helped(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	c := s.db.Ticket.Create()
	c.SetCode(in.Code)
	save(r.Context(), c)
}

func (s *server) halfHelped(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	in := read(r)
	c := s.db.Ticket.Create()
	c.SetSeat(in.Seat)
	saveHalf(r.Context(), c)
}

func save(ctx context.Context, c *ent.TicketCreate) { c.Save(ctx) }

func saveHalf(ctx context.Context, c *ent.TicketCreate) { c.Save(ctx) }

// found answers with what the first attempt made.
func (s *server) found(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	if old, err := s.db.Ticket.Query().Where(ticket.Code(in.Code)).Only(r.Context()); err == nil {
		_ = json.NewEncoder(w).Encode(old)
		return
	}
	s.db.Ticket.Create().SetPrice(in.Price).Save(r.Context())
}

func (s *server) missing(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	_, err := s.db.Ticket.Query().Where(ticket.Code(in.Code)).Only(r.Context())
	if !ent.IsNotFound(err) {
		return
	}
	s.db.Ticket.Create().SetPrice(in.Price).Save(r.Context())
}

func (s *server) exists(w http.ResponseWriter, r *http.Request) {
	in := read(r)
	found, err := s.db.Ticket.Query().Where(ticket.Code(in.Code)).Exist(r.Context())
	if err != nil || found {
		return
	}
	s.db.Ticket.Create().SetPrice(in.Price).Save(r.Context())
}

// otherFound looks for a ticket and makes a guest.
func (s *server) otherFound(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	in := read(r)
	found, err := s.db.Ticket.Query().Where(ticket.Code(in.Code)).Exist(r.Context())
	if err != nil || found {
		return
	}
	s.db.Guest.Create().SetName(in.Code).Save(r.Context())
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	found, _ := s.db.Ticket.Query().Where(ticket.Code(read(r).Code)).All(r.Context())
	_ = json.NewEncoder(w).Encode(found)
}

func (s *server) draft(w http.ResponseWriter, r *http.Request) {
	d, _ := new(builders.DraftCreate).SetText(read(r).Code).Save(r.Context())
	_ = json.NewEncoder(w).Encode(d)
}

// reset leaves one more secret, which expires.
func (s *server) reset(w http.ResponseWriter, r *http.Request) {
	s.db.Ticket.Create().SetCode(rand.Text()).SetShowDate(time.Now().Add(time.Hour).Format(time.RFC3339)).Save(r.Context())
}

func (s *server) reserve(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.db.Ticket.Create().SetCode(rand.Text()).SetShowDate(read(r).Date).Save(r.Context())
}
