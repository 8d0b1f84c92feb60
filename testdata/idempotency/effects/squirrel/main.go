// Command squirrel writes to a database by statements that squirrel builds.
package main

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"log"
	"net/http"

	sq "github.com/Masterminds/squirrel"
)

const schema = `
CREATE TABLE parcels (id TEXT PRIMARY KEY, number TEXT UNIQUE, depot TEXT, slot TEXT, UNIQUE (depot, slot));
`

var psql = sq.StatementBuilder.PlaceholderFormat(sq.Dollar)

type server struct{ db *sql.DB }

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	_, _ = db.Exec(schema)
	s := &server{db: db}
	for route, handler := range map[string]http.HandlerFunc{
		"POST /second": s.second, "POST /drawn": s.drawn, "POST /pair": s.pair, "POST /half": s.half, "POST /map": s.mapped, "POST /mapless": s.mapless,
		"POST /text": s.text, "POST /lower": s.lower, "POST /counted": s.counted, "POST /ignored": s.ignored, "POST /replaced": s.replaced, "POST /with": s.with,
		"POST /sum": s.sum, "POST /words": s.words, "POST /column": s.column, "POST /base": s.base,
		"POST /looked": s.looked,
	} {
		http.HandleFunc(route, handler)
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}

// The column that stands second is the one that differs from row to row.
func (s *server) second(w http.ResponseWriter, r *http.Request) {
	_, _ = sq.Insert("parcels").Columns("id", "number").Values(rand.Text(), r.FormValue("number")).RunWith(s.db).Exec()
}

func (s *server) drawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = sq.Insert("parcels").Columns("number", "depot").Values(rand.Text(), r.FormValue("depot")).RunWith(s.db).Exec()
}

func (s *server) pair(w http.ResponseWriter, r *http.Request) {
	_, _ = psql.Insert("parcels").Columns("weight", "depot", "slot").Values(3, r.FormValue("depot"), r.FormValue("slot")).RunWith(s.db).Exec()
}

func (s *server) half(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = psql.Insert("parcels").Columns("depot", "weight").Values(r.FormValue("depot"), r.FormValue("weight")).RunWith(s.db).Exec()
}

func (s *server) mapped(w http.ResponseWriter, r *http.Request) {
	_, _ = sq.Insert("parcels").SetMap(map[string]any{"number": r.FormValue("number"), "weight": 3}).RunWith(s.db).Exec()
}

func (s *server) mapless(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = sq.Insert("parcels").SetMap(map[string]any{"weight": r.FormValue("weight")}).RunWith(s.db).Exec()
}

func (s *server) text(w http.ResponseWriter, r *http.Request) {
	query, args, err := sq.Insert("parcels").Columns("number").Values(r.FormValue("number")).ToSql()
	if err != nil {
		return
	}
	_, _ = s.db.Exec(query, args...)
}

// What an expression computes is not known, what stands behind it is.
func (s *server) lower(w http.ResponseWriter, r *http.Request) {
	_, _ = sq.Insert("parcels").Columns("depot", "number").Values(sq.Expr("lower(?)", rand.Text()), r.FormValue("number")).RunWith(s.db).Exec()
}

func (s *server) counted(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = sq.Insert("stock").Columns("id", "n").Values(r.FormValue("id"), 1).Suffix("ON CONFLICT (id) DO UPDATE SET n = stock.n + ?", 1).RunWith(s.db).Exec()
}

func (s *server) ignored(w http.ResponseWriter, r *http.Request) {
	_, _ = sq.Insert("orders").Options("IGNORE").Columns("id").Values(r.FormValue("id")).RunWith(s.db).Exec()
}

func (s *server) replaced(w http.ResponseWriter, r *http.Request) {
	_, _ = sq.Replace("orders").Columns("id").Values(r.FormValue("id")).RunWith(s.db).Exec()
}

func (s *server) with(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = sq.ExecWith(s.db, sq.Insert("orders").Columns("item").Values(r.FormValue("item")))
}

func (s *server) sum(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = sq.Update("stock").SetMap(map[string]any{"n": sq.Expr("n - ?", 1)}).Where(sq.Eq{"id": r.FormValue("id")}).RunWith(s.db).Exec()
}

// A text that is set is no expression.
func (s *server) words(w http.ResponseWriter, r *http.Request) {
	_, _ = sq.Update("stock").Set("n", "n + 1").Where("id = ?", r.FormValue("id")).RunWith(s.db).Exec()
}

// Another column is added.
func (s *server) column(w http.ResponseWriter, r *http.Request) {
	_, _ = sq.Update("stock").Set("n", sq.Expr("m + 1")).Where("id = ?", r.FormValue("id")).RunWith(s.db).Exec()
}

// insertInto begins a statement that others complete.
func insertInto(table string) sq.InsertBuilder { return psql.Insert(table).Columns("number") }

func (s *server) base(w http.ResponseWriter, r *http.Request) {
	_, _ = insertInto("parcels").Values(r.FormValue("number")).RunWith(s.db).Exec()
}

// What is there already is not made again.
func (s *server) looked(w http.ResponseWriter, r *http.Request) {
	var id string
	err := sq.Select("id").From("trips").Where(sq.Eq{"parcel": r.FormValue("parcel")}).RunWith(s.db).QueryRow().Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return
	}
	_, _ = sq.Insert("trips").Columns("parcel").Values(r.FormValue("parcel")).RunWith(s.db).Exec()
}
