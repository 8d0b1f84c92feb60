package sqlx

import "database/sql"

type DB struct{ *sql.DB }

func Connect(driver, source string) (*DB, error) { return nil, nil }

func NewDb(db *sql.DB, driver string) *DB { return nil }

func (db *DB) MustExec(query string, args ...any) sql.Result { return nil }

func (db *DB) Get(dest any, query string, args ...any) error { return nil }
