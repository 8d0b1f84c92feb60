package gorm

import "database/sql"

type Dialector interface{ Name() string }

type Option interface{ Apply(*Config) error }

type Config struct{}

func (c *Config) Apply(*Config) error { return nil }

type DB struct {
	Error        error
	RowsAffected int64
}

func Open(dialector Dialector, opts ...Option) (*DB, error) { return nil, nil }

func (db *DB) Where(query any, args ...any) *DB { return db }

func (db *DB) Create(value any) *DB { return db }

func (db *DB) First(dest any, conds ...any) *DB { return db }

func (db *DB) DB() (*sql.DB, error) { return nil, nil }
