// Package sqlite3store is a stub for tests: types and signatures of github.com/alexedwards/scs/sqlite3store, without its code.
package sqlite3store

import (
	"database/sql"
	"time"
)

type SQLite3Store struct{}

func New(db *sql.DB) *SQLite3Store { return nil }

func (s *SQLite3Store) Delete(token string) error { return nil }

func (s *SQLite3Store) Find(token string) ([]byte, bool, error) { return nil, false, nil }

func (s *SQLite3Store) Commit(token string, b []byte, expiry time.Time) error { return nil }
