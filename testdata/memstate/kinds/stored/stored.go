// Package stored keeps keys in a database, where all replicas find the same.
package stored

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"log"
	"net/http"
)

// querier is what generated code asks of a database.
type querier interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

type queries struct{ db querier }

func makeQueries(db querier) *queries { return &queries{db} }

type secretRow struct {
	ID     int32
	Name   string
	Secret string
}

type newSecret struct{ Name, Secret string }

const insertSecret = `INSERT INTO secrets (name, secret) VALUES ($1, $2) RETURNING id, name, secret`

func (q *queries) createSecret(ctx context.Context, arg newSecret) (secretRow, error) {
	row := q.db.QueryRowContext(ctx, insertSecret, arg.Name, arg.Secret)
	var s secretRow
	err := row.Scan(&s.ID, &s.Name, &s.Secret)
	return s, err
}

func (q *queries) secret(ctx context.Context, name string) (secretRow, error) {
	row := q.db.QueryRowContext(ctx, `SELECT id, name, secret FROM secrets WHERE name = $1`, name)
	var s secretRow
	err := row.Scan(&s.ID, &s.Name, &s.Secret)
	return s, err
}

// insertOnce reports whether it was this process that stored the secret.
func (q *queries) insertOnce(ctx context.Context, name, secret string) (bool, error) {
	r, err := q.db.ExecContext(ctx, `INSERT INTO secrets (name, secret) VALUES ($1, $2) ON CONFLICT DO NOTHING`, name, secret)
	if err != nil {
		return false, err
	}
	n, err := r.RowsAffected()
	return n == 1, err
}

func draw() string {
	b := make([]byte, 32)
	if _, err := rand.Read(b); err != nil {
		log.Fatal(err)
	}
	return hex.EncodeToString(b)
}

// found returns the stored secret. The first process to ask stores it, and takes
// what the database returns.
func found(q *queries) (secretRow, error) {
	s, err := q.secret(context.Background(), "links")
	if errors.Is(err, sql.ErrNoRows) {
		s, err = q.createSecret(context.Background(), newSecret{Name: "links", Secret: draw()})
	}
	return s, err
}

// agreed returns the secret that this process has drawn if none was stored, else
// the one that is.
func agreed(q *queries) (string, error) {
	secret := draw()
	first, err := q.insertOnce(context.Background(), "sessions", secret)
	if err != nil {
		return "", err
	}
	if first {
		return secret, nil
	}
	s, err := q.secret(context.Background(), "sessions")
	return s.Secret, err
}

// noted writes down what it has drawn, and reads nothing.
func noted(q *queries) (string, error) {
	secret := draw()
	_, err := q.insertOnce(context.Background(), "mails", secret)
	return secret, err
}

// looked takes a stored secret, and draws one where there is none, which nobody
// else learns.
func looked(q *queries) string {
	s, err := q.secret(context.Background(), "exports")
	if err != nil {
		return draw()
	}
	return s.Secret
}

type linker struct{ key string }

type sessions struct{ key string }

type mailer struct {
	key string // want "memstate: instance-key warning mailer.key"
}

type exporter struct {
	key string // want "memstate: instance-key warning exporter.key"
}

func mac(key, text string) string {
	m := hmac.New(sha256.New, []byte(key))
	m.Write([]byte(text))
	return hex.EncodeToString(m.Sum(nil))
}

func (l *linker) link(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(mac(l.key, r.FormValue("id"))))
}

func (s *sessions) open(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(mac(s.key, r.FormValue("user"))))
}

func (m *mailer) confirm(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(mac(m.key, r.FormValue("mail"))))
}

func (e *exporter) export(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(mac(e.key, r.FormValue("file"))))
}

// Register registers the handlers.
func Register(mux *http.ServeMux, db *sql.DB) {
	q := makeQueries(db)
	s, err := found(q)
	if err != nil {
		log.Fatal(err)
	}
	second, err := agreed(q)
	if err != nil {
		log.Fatal(err)
	}
	third, err := noted(q)
	if err != nil {
		log.Fatal(err)
	}
	mux.HandleFunc("/link", (&linker{key: s.Secret}).link)
	mux.HandleFunc("/open", (&sessions{key: second}).open)
	mux.HandleFunc("/confirm", (&mailer{key: third}).confirm)
	mux.HandleFunc("/export", (&exporter{key: looked(q)}).export)
}
