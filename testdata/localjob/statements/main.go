// Package main has work of every replica, with and without locks of the database.
package main

import (
	"context"
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"strings"
	"time"

	entsql "entgo.io/ent/dialect/sql"
	sq "github.com/Masterminds/squirrel"
	"github.com/doug-martin/goqu/v9"
	"github.com/doug-martin/goqu/v9/exp"
	gormv1 "github.com/jinzhu/gorm"
	"github.com/uptrace/bun"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
	"xorm.io/xorm"

	"example.com/statements/ent"
)

type worker struct {
	db      *sql.DB
	gorm    *gorm.DB
	old     *gormv1.DB
	bun     *bun.DB
	goqu    *goqu.Database
	xorm    *xorm.Engine
	tickets *ent.TicketClient
	queries *queries
}

// call is the effect.
func call() {
	resp, err := http.Post("http://crm/notify", "text/plain", nil)
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

// due says when rows are due: the text of a query that is put together.
func due(where string) string {
	return "SELECT id FROM jobs WHERE " + where + " FOR UPDATE SKIP LOCKED"
}

func (w *worker) joined() {
	for range time.Tick(time.Second) {
		w.db.Query(due("at < now()"))
		call()
	}
}

func (w *worker) formatted() {
	for range time.Tick(time.Second) {
		w.db.Query(fmt.Sprintf("SELECT id FROM %s FOR NO KEY UPDATE", "jobs"))
		call()
	}
}

// written is put together by a builder of texts.
func (w *worker) written(wheres []string) {
	for range time.Tick(time.Second) {
		var b strings.Builder
		b.WriteString("SELECT id FROM jobs")
		for _, where := range wheres {
			b.WriteString(" AND " + where)
		}
		b.WriteString(" FOR UPDATE")
		w.db.Query(b.String())
		call()
	}
}

func (w *worker) listed(wheres []string) {
	for range time.Tick(time.Second) {
		parts := append([]string{"SELECT id FROM jobs"}, wheres...)
		parts = append(parts, "FOR UPDATE")
		w.db.Query(strings.Join(parts, " "))
		call()
	}
}

// said only speaks of locks.
func (w *worker) said() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		log.Print("waiting FOR UPDATE of pg_advisory_lock(1), SKIP LOCKED")
		w.db.Query("SELECT id FROM jobs WHERE note = 'for update' -- FOR UPDATE")
		call()
	}
}

// shared takes a lock that others may have too.
func (w *worker) shared() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		w.db.Query("SELECT id FROM jobs FOR SHARE")
		call()
	}
}

// run runs any statement.
func (w *worker) run(query string) {
	if _, err := w.db.Exec(query); err != nil {
		log.Print(err)
	}
}

// locked and unlocked have their own statements, by the same function.
func (w *worker) locked() {
	for range time.Tick(time.Second) {
		w.run("SELECT id FROM jobs FOR UPDATE")
		w.run("INSERT INTO done SELECT id FROM jobs")
	}
}

func (w *worker) unlocked() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		w.run("INSERT INTO seen SELECT id FROM jobs")
	}
}

// increments are done as often as there are replicas.
func (w *worker) increments() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		w.db.Exec("UPDATE accounts SET balance = balance + rate")
	}
}

// upserts are not, nor is what looks first.
func (w *worker) upserts() {
	for range time.Tick(time.Second) {
		w.db.Exec("insert into days (day) values (current_date) on conflict do nothing")
		w.db.Exec("INSERT INTO days (day) SELECT current_date WHERE NOT EXISTS (SELECT 1 FROM days)")
		w.db.Exec("WITH old AS (DELETE FROM sessions RETURNING id) SELECT count(*) FROM old")
	}
}

// later inserts behind what it only selects in a WITH clause.
func (w *worker) later() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		w.db.Exec("WITH late AS (SELECT id FROM jobs) INSERT INTO alarms SELECT id FROM late")
	}
}

// queries has the shape of what sqlc generates.
type queries struct{ db dbtx }

type dbtx interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

const takeJobs = `-- name: TakeJobs :many
SELECT id FROM jobs FOR UPDATE SKIP LOCKED`

func (q *queries) TakeJobs(ctx context.Context) error {
	rows, err := q.db.QueryContext(ctx, takeJobs)
	if err != nil {
		return err
	}
	return rows.Close()
}

func (w *worker) generated() {
	for range time.Tick(time.Second) {
		w.queries.TakeJobs(context.Background())
		call()
	}
}

type job struct{ ID int }

func (w *worker) gormLocks() {
	for range time.Tick(time.Second) {
		var jobs []job
		w.gorm.Clauses(clause.Locking{Strength: clause.LockingStrengthUpdate, Options: clause.LockingOptionsSkipLocked}).Find(&jobs)
		call()
	}
}

func (w *worker) gormShares() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		var jobs []job
		w.gorm.Clauses(clause.Locking{Strength: clause.LockingStrengthShare}).Find(&jobs)
		call()
	}
}

func (w *worker) gormOld() {
	for range time.Tick(time.Second) {
		var jobs []job
		w.old.Set("gorm:query_option", "FOR UPDATE").Find(&jobs)
		call()
	}
}

func (w *worker) gormOldSays() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		var jobs []job
		w.old.Set("gorm:query_option", "FOR SHARE").Find(&jobs)
		call()
	}
}

func (w *worker) bunLocks() {
	for range time.Tick(time.Second) {
		var jobs []job
		w.bun.NewSelect().Model(&jobs).For("UPDATE SKIP LOCKED").Scan(context.Background())
		call()
	}
}

func (w *worker) bunShares() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		var jobs []job
		w.bun.NewSelect().Model(&jobs).For("SHARE").Scan(context.Background())
		call()
	}
}

func (w *worker) squirrelLocks() {
	for range time.Tick(time.Second) {
		sq.Select("id").From("jobs").Suffix("FOR UPDATE").RunWith(w.db).QueryRow()
		call()
	}
}

func (w *worker) squirrelOrders() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		sq.Select("id").From("jobs").Suffix("ORDER BY id").RunWith(w.db).QueryRow()
		call()
	}
}

func (w *worker) goquLocks() {
	for range time.Tick(time.Second) {
		var jobs []job
		w.goqu.From("jobs").ForUpdate(exp.SkipLocked).ScanStructs(&jobs)
		call()
	}
}

func (w *worker) goquShares() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		var jobs []job
		w.goqu.From("jobs").ForShare(exp.SkipLocked).ScanStructs(&jobs)
		call()
	}
}

func (w *worker) xormLocks() {
	for range time.Tick(time.Second) {
		var jobs []job
		w.xorm.Where("done = ?", false).ForUpdate().Find(&jobs)
		call()
	}
}

func (w *worker) xormReads() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		var jobs []job
		w.xorm.Where("done = ?", false).Find(&jobs)
		call()
	}
}

func (w *worker) entLocks() {
	for range time.Tick(time.Second) {
		w.tickets.Query().ForUpdate().All(context.Background())
		w.tickets.Create().SetCode("a").Save(context.Background())
	}
}

func (w *worker) entShares() {
	for range time.Tick(time.Second) { // want "localjob: job warning"
		w.tickets.Query().ForShare().All(context.Background())
		w.tickets.Create().SetCode("b").Save(context.Background())
	}
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	w := &worker{db: db, queries: &queries{db}, tickets: ent.NewTicketClient(entsql.OpenDB("postgres", db))}
	go w.joined()
	go w.formatted()
	go w.written([]string{"at < now()"})
	go w.listed([]string{"WHERE at < now()"})
	go w.said()
	go w.shared()
	go w.locked()
	go w.unlocked()
	go w.increments()
	go w.upserts()
	go w.later()
	go w.generated()
	go w.gormLocks()
	go w.gormShares()
	go w.gormOld()
	w.takers()
	go w.gormOldSays()
	go w.bunLocks()
	go w.bunShares()
	go w.squirrelLocks()
	go w.squirrelOrders()
	go w.goquLocks()
	go w.goquShares()
	go w.xormLocks()
	go w.xormReads()
	go w.entLocks()
	go w.entShares()
	http.HandleFunc("GET /health", func(http.ResponseWriter, *http.Request) {})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
