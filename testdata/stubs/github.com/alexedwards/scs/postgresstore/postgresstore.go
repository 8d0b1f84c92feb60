// Package postgresstore is a stub for tests: types and signatures of github.com/alexedwards/scs/postgresstore, without its code.
package postgresstore

import (
	"database/sql"
	"time"
)

type PostgresStore struct{}

func New(db *sql.DB) *PostgresStore { return nil }

func (s *PostgresStore) Delete(token string) error { return nil }

func (s *PostgresStore) Find(token string) ([]byte, bool, error) { return nil, false, nil }

func (s *PostgresStore) Commit(token string, b []byte, expiry time.Time) error { return nil }
