// Command hooks announces what it has inserted by a function that the handler
// hands to the transaction.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
)

const tables = `
	CREATE TABLE members (name TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, joined TIMESTAMPTZ DEFAULT now());
	CREATE TABLE visits (id BIGSERIAL PRIMARY KEY, name TEXT, email TEXT);`

const addMember = "-- name: AddMember :one\nINSERT INTO members (name, email) VALUES ($1, $2) RETURNING name, email"

const addVisit = "-- name: AddVisit :one\nINSERT INTO visits (name, email) VALUES ($1, $2) RETURNING name, email"

type runner interface {
	QueryRow(ctx context.Context, query string, args ...any) pgx.Row
}

type queries struct{ db runner }

type member struct{ Name, Email string }

type memberParams struct{ Name, Email string }

func (q *queries) addMember(ctx context.Context, arg memberParams) (member, error) {
	row := q.db.QueryRow(ctx, addMember, arg.Name, arg.Email)
	var m member
	err := row.Scan(&m.Name, &m.Email)
	return m, err
}

func (q *queries) addVisit(ctx context.Context, arg memberParams) (member, error) {
	row := q.db.QueryRow(ctx, addVisit, arg.Name, arg.Email)
	var m member
	err := row.Scan(&m.Name, &m.Email)
	return m, err
}

type store struct {
	db *pgxpool.Pool
	*queries
}

func (s *store) within(ctx context.Context, do func(*queries) error) error {
	tx, err := s.db.Begin(ctx)
	if err != nil {
		return err
	}
	if err := do(&queries{tx}); err != nil {
		_ = tx.Rollback(ctx)
		return err
	}
	return tx.Commit(ctx)
}

type joining struct {
	memberParams
	after func(member) error
}

func (s *store) join(ctx context.Context, arg joining) (member, error) {
	var m member
	err := s.within(ctx, func(q *queries) error {
		var err error
		m, err = q.addMember(ctx, arg.memberParams)
		if err != nil {
			return err
		}
		return arg.after(m)
	})
	return m, err
}

func (s *store) visit(ctx context.Context, arg joining) (member, error) {
	var m member
	err := s.within(ctx, func(q *queries) error {
		var err error
		m, err = q.addVisit(ctx, arg.memberParams)
		if err != nil {
			return err
		}
		return arg.after(m)
	})
	return m, err
}

// late announces a member first.
func (s *store) late(ctx context.Context, arg joining) (member, error) {
	var m member
	err := s.within(ctx, func(q *queries) error {
		if err := arg.after(m); err != nil {
			return err
		}
		var err error
		m, err = q.addMember(ctx, arg.memberParams)
		return err
	})
	return m, err
}

type members interface {
	join(context.Context, joining) (member, error)
	visit(context.Context, joining) (member, error)
	late(context.Context, joining) (member, error)
}

type server struct {
	members members
	bus     *redis.Client
}

func main() {
	db, err := pgxpool.New(context.Background(), "")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec(context.Background(), tables); err != nil {
		log.Fatal(err)
	}
	s := &server{members: &store{db, &queries{db}}, bus: redis.NewClient(nil)}
	http.HandleFunc("POST /members", s.join)
	http.HandleFunc("POST /visits", s.visit)
	http.HandleFunc("POST /late", s.late)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) announce(ctx context.Context) func(member) error {
	return func(m member) error { return s.bus.Publish(ctx, "members", m.Name).Err() }
}

// A second attempt breaks the constraint before it announces anything.
func (s *server) join(w http.ResponseWriter, r *http.Request) {
	var p memberParams
	if json.NewDecoder(r.Body).Decode(&p) != nil {
		return
	}
	_, _ = s.members.join(r.Context(), joining{memberParams: p, after: s.announce(r.Context())})
}

func (s *server) visit(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var p memberParams
	if json.NewDecoder(r.Body).Decode(&p) != nil {
		return
	}
	_, _ = s.members.visit(r.Context(), joining{memberParams: p, after: s.announce(r.Context())})
}

func (s *server) late(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	var p memberParams
	if json.NewDecoder(r.Body).Decode(&p) != nil {
		return
	}
	_, _ = s.members.late(r.Context(), joining{memberParams: p, after: s.announce(r.Context())})
}
