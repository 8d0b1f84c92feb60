// Package sqlx is a stub for tests: types and signatures of github.com/jmoiron/sqlx, without its code.
package sqlx

import (
	"context"
	"database/sql"
)

type DB struct{ *sql.DB }

func Connect(driver, source string) (*DB, error) { return nil, nil }

func NewDb(db *sql.DB, driver string) *DB { return nil }

type Tx struct{ *sql.Tx }

func (db *DB) NamedExec(query string, arg any) (sql.Result, error) { return nil, nil }
func (db *DB) Get(dest any, query string, args ...any) error       { return nil }
func (db *DB) MustExec(query string, args ...any) sql.Result       { return nil }
func (db *DB) Beginx() (*Tx, error)                                { return nil, nil }
func (db *DB) Rebind(query string) string                          { return query }

func (db *DB) NamedExecContext(ctx context.Context, query string, arg any) (sql.Result, error) {
	return nil, nil
}
