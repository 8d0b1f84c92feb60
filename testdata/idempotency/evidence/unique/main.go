// Command unique inserts rows under constraints that are visible in strings,
// embedded files and tags.
package main

import (
	"bytes"
	"crypto/rand"
	"database/sql"
	"embed"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"strings"
	"time"

	"gorm.io/gorm"
)

//go:embed schema
var schema embed.FS

const tables = `
	CREATE TABLE IF NOT EXISTS users (
		id SERIAL PRIMARY KEY,
		email TEXT NOT NULL UNIQUE,
		name TEXT
	);
	CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT);
	CREATE UNIQUE INDEX seats_once ON seats (show, seat);`

// The same room at the same time is refused.
const exclusions = `CREATE TABLE bookings (room INT, during TSRANGE, note TEXT, EXCLUDE USING gist (room WITH =, during WITH &&))`

type server struct {
	db  *sql.DB
	orm *gorm.DB
}

type user struct {
	ID    int    `json:"id"`
	Email string `json:"email"`
	Name  string `json:"name"`
}

// Account has a unique column, Entry none but a number for a key.
type Account struct {
	ID    uint   `json:"id" gorm:"primaryKey"`
	Email string `json:"email" gorm:"uniqueIndex"`
	Name  string `json:"name"`
}

type Entry struct {
	ID   uint   `json:"id" gorm:"primaryKey"`
	Text string `json:"text"`
}

// Report and Label have their keys in a file.
type Report struct {
	ID   uint   `json:"id"`
	Text string `json:"text"`
}

type Label struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// Member may be in a room once.
type Member struct {
	ID   uint `gorm:"primaryKey"`
	Room uint `gorm:"uniqueIndex:once"`
	User uint `gorm:"uniqueIndex:once"`
}

// Token has a key that the server draws.
type Token struct {
	Text string `gorm:"primaryKey"`
}

func decode[T any](r *http.Request) (T, error) {
	var v T
	err := json.NewDecoder(r.Body).Decode(&v)
	return v, err
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	orm, _ := gorm.Open(nil)
	s := &server{db: db, orm: orm}
	if _, err := db.Exec(tables); err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec(exclusions); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("POST /bookings", s.book)
	http.HandleFunc("POST /bookings/open", s.bookOpen)
	http.HandleFunc("POST /users", s.createUser)
	http.HandleFunc("POST /users/generic", s.createGeneric)
	http.HandleFunc("POST /users/raw", s.createRaw)
	http.HandleFunc("POST /users/names", s.createName)
	http.HandleFunc("POST /notes", s.createNote)
	http.HandleFunc("POST /notes/{id}", s.createNamedNote)
	http.HandleFunc("POST /notes/timed", s.createTimedNote)
	http.HandleFunc("POST /seats", s.takeSeat)
	http.HandleFunc("POST /embedded", s.createEmbedded)
	http.HandleFunc("POST /prepared", s.createPrepared)
	http.HandleFunc("POST /prepared/part", s.createPreparedPart)
	http.HandleFunc("POST /accounts", s.createAccount)
	http.HandleFunc("POST /entries", s.createEntry)
	http.HandleFunc("POST /reports", s.createReport)
	http.HandleFunc("POST /labels", s.createLabel)
	http.HandleFunc("POST /members", s.createMember)
	http.HandleFunc("POST /tokens", s.createToken)
	http.HandleFunc("POST /helper", s.createByHelper)
	http.HandleFunc("POST /helper/after", s.createAfterHelper)
	http.HandleFunc("POST /lower", s.createLower)
	http.HandleFunc("POST /users/invited", s.createInvited)
	http.HandleFunc("POST /users/copied", s.createCopied)
	http.HandleFunc("POST /mails", s.createAndTell)
	http.HandleFunc("POST /mails/first", s.tellAndCreate)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) book(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO bookings (room, during) VALUES ($1, $2)", r.FormValue("room"), r.FormValue("during"))
}

// A booking without a time is in nobody's way.
func (s *server) bookOpen(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO bookings (room, note) VALUES ($1, $2)", r.FormValue("room"), r.FormValue("note"))
}

// A retry breaks the constraint on users.email.
func (s *server) createUser(w http.ResponseWriter, r *http.Request) {
	var u user
	if err := json.NewDecoder(r.Body).Decode(&u); err != nil {
		return
	}
	if _, err := s.db.Exec("INSERT INTO users (email, name) VALUES ($1, $2)", u.Email, u.Name); err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
	}
}

func (s *server) createGeneric(w http.ResponseWriter, r *http.Request) {
	u, err := decode[user](r)
	if err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO users (email, name) VALUES ($1, $2)", u.Email, u.Name)
}

func (s *server) createRaw(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var u user
	if json.Unmarshal(bytes.TrimSpace(body), &u) != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO users (email, name) VALUES ($1, $2)", u.Email, u.Name)
}

// The unique column is not among those that are given.
func (s *server) createName(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO users (name) VALUES ($1)", r.FormValue("name"))
}

// The key is drawn anew for each attempt.
func (s *server) createNote(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO notes (id, text) VALUES ($1, $2)", rand.Text(), r.FormValue("text"))
}

func (s *server) createNamedNote(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO notes VALUES ($1, $2)", r.PathValue("id"), r.FormValue("text"))
}

func (s *server) createTimedNote(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO notes (id, text) VALUES ($1, $2)", time.Now().String(), r.FormValue("text"))
}

func (s *server) takeSeat(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO seats (show, seat, at) VALUES ($1, $2, $3)", r.FormValue("show"), r.FormValue("seat"), time.Now())
}

func (s *server) createEmbedded(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO shipments (reference) VALUES ($1)", r.FormValue("reference"))
}

func (s *server) createPrepared(w http.ResponseWriter, r *http.Request) {
	stmt, err := s.db.Prepare("INSERT INTO users (name, email) VALUES (?, ?)")
	if err != nil {
		return
	}
	_, _ = stmt.Exec(r.FormValue("name"), r.FormValue("email"))
}

func (s *server) createPreparedPart(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	stmt, err := s.db.Prepare("INSERT INTO users (name) VALUES (?)")
	if err != nil {
		return
	}
	_, _ = stmt.Exec(r.FormValue("name"))
}

func (s *server) createAccount(w http.ResponseWriter, r *http.Request) {
	var a Account
	if json.NewDecoder(r.Body).Decode(&a) == nil {
		s.orm.Create(&a)
	}
}

// That the number may come with the body does not make it a key of the client.
func (s *server) createEntry(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var e Entry
	if json.NewDecoder(r.Body).Decode(&e) == nil {
		s.orm.Create(&e)
	}
}

// The same where a file says that the number is the primary key.
func (s *server) createReport(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var t Report
	if json.NewDecoder(r.Body).Decode(&t) == nil {
		s.orm.Create(&t)
	}
}

func (s *server) createLabel(w http.ResponseWriter, r *http.Request) {
	var l Label
	if json.NewDecoder(r.Body).Decode(&l) == nil {
		s.orm.Create(&l)
	}
}

func (s *server) createMember(w http.ResponseWriter, r *http.Request) {
	m := &Member{Room: uint(len(r.FormValue("room"))), User: uint(len(r.FormValue("user")))}
	s.orm.Create(m)
}

func (s *server) createToken(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.orm.Create(&Token{Text: rand.Text()})
}

func (s *server) createLower(w http.ResponseWriter, r *http.Request) {
	s.add(user{Email: r.FormValue("email")})
}

func (s *server) add(u user) {
	u.Email = strings.ToLower(u.Email)
	_, _ = s.db.Exec("INSERT INTO users (email, name) VALUES ($1, $2)", u.Email, u.Name)
}

func (s *server) exec(query string, args ...any) {
	_, _ = s.db.Exec(query, s.adapted(args)...)
}

func (s *server) adapted(args []any) []any {
	for i, a := range args {
		if t, ok := a.(time.Time); ok {
			args[i] = t.UTC()
		}
	}
	return args
}

// The helper runs two statements, each with its own arguments.
func (s *server) createByHelper(w http.ResponseWriter, r *http.Request) {
	s.exec("UPDATE notes SET text = $1 WHERE id = $2", r.FormValue("text"), r.FormValue("id"))
	s.exec("INSERT INTO users (email, name) VALUES ($1, $2)", r.FormValue("email"), rand.Text())
}

// The second statement is not run at a second attempt, the helper is.
func (s *server) createAfterHelper(w http.ResponseWriter, r *http.Request) {
	s.exec("DELETE FROM drafts WHERE id = $1", r.FormValue("id"))
	if _, err := s.db.Exec("INSERT INTO users (email) VALUES ($1)", r.FormValue("email")); err != nil {
		return
	}
	s.exec("INSERT INTO visits (name) VALUES ($1)", r.FormValue("name"))
}

// The insert fails before the second message.
func (s *server) createAndTell(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.Exec("INSERT INTO users (email) VALUES ($1)", r.FormValue("email")); err != nil {
		return
	}
	_, _ = http.Post("http://mail/send", "text/plain", r.Body)
}

// The message goes out before the insert fails.
func (s *server) tellAndCreate(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	_, _ = http.Post("http://mail/send", "text/plain", r.Body)
	_, _ = s.db.Exec("INSERT INTO users (email) VALUES ($1)", r.FormValue("email"))
}

// The values of the new row are the columns of a query.
func (s *server) createInvited(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO users (name, email) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM rooms WHERE id = $3)",
		rand.Text(), r.FormValue("email"), r.FormValue("room"))
}

// What the unique column gets, another table has: the second attempt finds the
// same there, and is refused.
func (s *server) createCopied(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO users (name, email) SELECT $1, i.address FROM invitations i WHERE i.room = $2",
		r.FormValue("name"), r.FormValue("room"))
}
