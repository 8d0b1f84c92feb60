// Command goqu writes to a database by statements that goqu builds.
package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"log"
	"net/http"

	"github.com/doug-martin/goqu/v9"
)

const schema = `
CREATE TABLE tickets (id TEXT PRIMARY KEY, number TEXT UNIQUE, event TEXT, holder TEXT, UNIQUE (event, holder));
CREATE TABLE seats (id BIGSERIAL PRIMARY KEY, label TEXT UNIQUE);
`

type server struct{ db *goqu.Database }

// Ticket gets its id from the database: what is stored in ID is not inserted.
type Ticket struct {
	ID     string `db:"id" goqu:"skipinsert"`
	Event  string `db:"event"`
	Holder string `db:"holder"`
	Status string `db:"status"`
	Note   string
}

// Pass is told apart by an id that is inserted.
type Pass struct {
	ID   string `db:"id"`
	Note string `db:"note" goqu:"skipupdate"`
}

// Numbered is a part of records.
type Numbered struct {
	Number string `db:"number"`
}

// Stub has its number in a part.
type Stub struct {
	Numbered
	Event string `db:"event"`
}

func main() {
	con, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	_, _ = con.Exec(schema)
	s := &server{db: goqu.New("postgres", con)}
	for route, handler := range map[string]http.HandlerFunc{
		"POST /insert": s.insert, "POST /values": s.values, "POST /skipped": s.skipped, "POST /text": s.text, "POST /tx": s.tx, "POST /begun": s.begun,
		"POST /record": s.record, "POST /cols": s.cols, "POST /part": s.part, "POST /struct": s.structs, "POST /pass": s.pass, "POST /drawn": s.drawn,
		"POST /nothing": s.nothing, "POST /replaced": s.replaced, "POST /counted": s.counted, "POST /fresh": s.fresh,
		"POST /set": s.set, "POST /add": s.add, "POST /added": s.added, "POST /from": s.from, "POST /remove": s.remove,
		"POST /looked": s.looked, "POST /other": s.other, "POST /claimed": s.claimed, "POST /named": s.named, "POST /raw": s.raw, "POST /credit": s.credit,
		"POST /stub": s.stub, "POST /numbered": s.numbered,
		"POST /rows": s.rows, "POST /rows/drawn": s.drawnRows, "POST /query": s.query, "POST /query/other": s.otherQuery, "POST /query/limited": s.limited, "POST /query/computed": s.computed,
		"POST /merge": s.merge, "POST /merge/not": s.notMerged,
	} {
		http.HandleFunc(route, handler)
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) insert(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Insert("orders").Rows(goqu.Record{"item": r.FormValue("item")}).Executor().Exec()
}

// A number that the client gives once breaks the constraint the second time.
func (s *server) record(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Insert("tickets").Rows(goqu.Record{"id": rand.Text(), "number": r.FormValue("number")}).Returning("id").Executor().Exec()
}

func (s *server) cols(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Insert("seats").Cols("row", "label").Vals(goqu.Vals{r.FormValue("row"), r.FormValue("label")}).Executor().Exec()
}

func (s *server) values(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Insert("seats").Cols("label", "row").Vals(goqu.Vals{rand.Text(), r.FormValue("row")}).Executor().Exec()
}

// One column of the two says nothing.
func (s *server) part(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Insert("tickets").Rows(goqu.Record{"event": r.FormValue("event"), "note": r.FormValue("note")}).Executor().Exec()
}

func (s *server) structs(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Insert("tickets").Rows(&Ticket{Event: r.FormValue("event"), Holder: r.FormValue("holder")}).Executor().Exec()
}

func (s *server) skipped(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Insert("tickets").Rows(Ticket{ID: r.FormValue("id"), Note: r.FormValue("note")}).Executor().Exec()
}

func (s *server) pass(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Insert("tickets").Rows(Pass{ID: r.FormValue("id")}).Executor().Exec()
}

func (s *server) drawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Insert("tickets").Rows(Pass{ID: rand.Text()}).Executor().Exec()
}

func (s *server) text(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	query, args, err := goqu.Dialect("postgres").Insert("orders").Prepared(true).Rows(goqu.Record{"item": r.FormValue("item")}).ToSQL()
	if err != nil {
		return
	}
	_, _ = s.db.Exec(query, args...)
}

func (s *server) tx(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.db.WithTx(func(tx *goqu.TxDatabase) error {
		_, err := tx.Insert("orders").Rows(goqu.Record{"item": r.FormValue("item")}).Executor().Exec()
		return err
	})
}

func (s *server) begun(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	tx, err := s.db.Begin()
	if err != nil {
		return
	}
	_ = tx.Wrap(func() error {
		_, err := tx.Insert("orders").Rows(goqu.Record{"item": r.FormValue("item")}).Executor().Exec()
		return err
	})
}

func (s *server) nothing(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Insert("orders").Rows(goqu.Record{"id": r.FormValue("id")}).OnConflict(goqu.DoNothing()).Executor().Exec()
}

func (s *server) replaced(w http.ResponseWriter, r *http.Request) {
	insert := s.db.Insert("orders").Rows(goqu.Record{"id": r.FormValue("id"), "item": r.FormValue("item")})
	_, _ = insert.OnConflict(goqu.DoUpdate("id", goqu.Record{"item": r.FormValue("item")})).Executor().Exec()
}

func (s *server) counted(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	insert := s.db.Insert("stock").Rows(goqu.Record{"id": r.FormValue("id"), "count": 1})
	_, _ = insert.OnConflict(goqu.DoUpdate("id", goqu.Record{"count": goqu.L("stock.count + ?", 1)})).Executor().Exec()
}

// The rows meet by a value that is another one at each attempt.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	insert := s.db.Insert("orders").Rows(goqu.Record{"id": rand.Text(), "item": r.FormValue("item")})
	_, _ = insert.OnConflict(goqu.DoUpdate("id", goqu.Record{"item": r.FormValue("item")})).Executor().Exec()
}

func (s *server) set(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Update("orders").Set(goqu.Record{"item": r.FormValue("item"), "note": "n + 1"}).Where(goqu.Ex{"id": r.FormValue("id")}).Executor().Exec()
}

func (s *server) add(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.db.Update("stock").Set(goqu.Record{"count": goqu.L("count + 1")}).Where(goqu.C("id").Eq(r.FormValue("id"))).Executor().Exec()
}

func (s *server) added(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.db.Update("stock").Set(goqu.Record{"count": goqu.L("? - ?", goqu.C("count"), r.FormValue("n"))}).Where(goqu.Ex{"id": r.FormValue("id")}).Executor().Exec()
}

func (s *server) from(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	stock := s.db.From("stock").Where(goqu.Ex{"id": r.FormValue("id")})
	_, _ = stock.Update().Set(goqu.Record{"count": goqu.L("count + 1")}).Executor().Exec()
}

func (s *server) remove(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Delete("orders").Where(goqu.Ex{"id": r.FormValue("id")}).Executor().Exec()
	_, _ = s.db.From("lines").Where(goqu.Ex{"order": r.FormValue("id")}).Delete().Executor().Exec()
}

// What is there already is not made again.
func (s *server) looked(w http.ResponseWriter, r *http.Request) {
	var t Ticket
	found, err := s.db.From("reservations").Where(goqu.Ex{"number": r.FormValue("number")}).ScanStructContext(r.Context(), &t)
	if err != nil || found {
		return
	}
	s.make(r.Context(), "reservations", r.FormValue("number"))
}

func (s *server) make(ctx context.Context, table, number string) {
	_, _ = s.db.Insert(table).Rows(goqu.Record{"number": number}).Executor().ExecContext(ctx)
}

// Another table says nothing about the one that is written.
func (s *server) other(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var holder string
	if found, err := s.db.From("holders").Where(goqu.Ex{"id": r.FormValue("holder")}).ScanVal(&holder); err != nil || !found {
		return
	}
	_, _ = s.db.Insert("reservations").Rows(goqu.Record{"holder": holder}).Executor().Exec()
}

// The state that is asked for is the one that is left: the second time no row
// is found.
func (s *server) claimed(w http.ResponseWriter, r *http.Request) {
	var id string
	update := s.db.Update("tickets").Set(goqu.Record{"status": "used"}).Where(goqu.C("id").Eq(r.FormValue("id")), goqu.C("status").Eq("open"))
	found, err := update.Returning("id").Executor().ScanVal(&id)
	if err != nil || !found {
		return
	}
	_, _ = s.db.Insert("entries").Rows(goqu.Record{"ticket": id}).Executor().Exec()
}

// A name that is not kept in the table is no state.
func (s *server) named(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var id string
	update := s.db.Update("tickets").Set(goqu.Record{"note": "used"}).Where(goqu.C("id").Eq(r.FormValue("id")), goqu.C("status").Eq("open"))
	found, err := update.Returning("id").Executor().ScanVal(&id)
	if err != nil || !found {
		return
	}
	_, _ = s.db.Insert("entries").Rows(goqu.Record{"ticket": id}).Executor().Exec()
}

func (s *server) raw(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var t Ticket
	_, _ = s.db.ScanStruct(&t, "INSERT INTO tickets (event) VALUES ($1) RETURNING id", r.FormValue("event"))
}

// That a record is there does not change when one of its columns is set.
func (s *server) credit(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var t Ticket
	found, err := s.db.From("tickets").Where(goqu.Ex{"id": r.FormValue("id")}).ScanStruct(&t)
	if err != nil || !found {
		return
	}
	_, _ = s.db.Update("tickets").Set(goqu.Record{"status": "paid"}).Where(goqu.Ex{"id": t.ID}).Executor().Exec()
	_, _ = s.db.Insert("entries").Rows(goqu.Record{"ticket": t.ID}).Executor().Exec()
}

// The columns of an embedded struct are those of the record.
func (s *server) stub(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Insert("tickets").Rows(Stub{Numbered: Numbered{Number: r.FormValue("number")}, Event: "fair"}).Executor().Exec()
}

func (s *server) numbered(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Insert("tickets").Rows(Stub{Numbered: Numbered{Number: rand.Text()}, Event: r.FormValue("event")}).Executor().Exec()
}

// Each list is a row: the label of the first breaks the constraint.
func (s *server) rows(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Insert("seats").Cols("row", "label").Vals(goqu.Vals{"a", r.FormValue("first")}, goqu.Vals{"b", r.FormValue("second")}).Executor().Exec()
}

func (s *server) drawnRows(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Insert("seats").Cols("row", "label").Vals(goqu.Vals{r.FormValue("a"), rand.Text()}, goqu.Vals{r.FormValue("b"), rand.Text()}).Executor().Exec()
}

// A second attempt finds the same rows.
func (s *server) query(w http.ResponseWriter, r *http.Request) {
	planned := s.db.From("plans").Select("row", "code").Where(goqu.C("hall").Eq(r.FormValue("hall")))
	_, _ = s.db.Insert("seats").Cols("row", "label").FromQuery(planned).Executor().Exec()
}

// The label is not among what is selected.
func (s *server) otherQuery(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	planned := s.db.From("plans").Select("row", "code").Where(goqu.C("hall").Eq(r.FormValue("hall")))
	_, _ = s.db.Insert("seats").Cols("row", "note").FromQuery(planned).Executor().Exec()
}

// The next attempt finds the next row.
func (s *server) limited(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	planned := s.db.From("plans").Select("row", "code").Limit(1)
	_, _ = s.db.Insert("seats").Cols("row", "label").FromQuery(planned).Executor().Exec()
}

func (s *server) computed(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	planned := s.db.From("plans").Select("row", goqu.L("gen_random_uuid()"))
	_, _ = s.db.Insert("seats").Cols("row", "label").FromQuery(planned).Executor().Exec()
}

func (s *server) merge(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("MERGE INTO stock USING given ON stock.id = given.id WHEN MATCHED THEN UPDATE SET n = given.n WHEN NOT MATCHED THEN INSERT (id) VALUES (given.id)")
}

func (s *server) notMerged(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.db.Exec("MERGE INTO stock USING given ON stock.id = given.id WHEN MATCHED THEN UPDATE SET n = stock.n + given.n")
}
