// Package gorm is a stub for tests: types and signatures of gorm.io/gorm, without its code.
package gorm

import (
	"database/sql"
	"errors"

	"gorm.io/gorm/clause"
)

var ErrRecordNotFound = errors.New("record not found")

type Config struct{}

func (c *Config) Apply(*Config) error { return nil }

type Option interface{ Apply(*Config) error }

type Dialector interface{ Name() string }

type Model struct {
	ID uint `gorm:"primarykey"`
}

type DB struct {
	Error        error
	RowsAffected int64
}

func Open(dialector Dialector, opts ...Option) (db *DB, err error) { return nil, nil }

func (db *DB) DB() (*sql.DB, error) { return nil, nil }

func Expr(expr string, args ...any) clause.Expr { return clause.Expr{} }

func (db *DB) Create(value any) (tx *DB)                         { return nil }
func (db *DB) Save(value any) (tx *DB)                           { return nil }
func (db *DB) First(dest any, conds ...any) (tx *DB)             { return nil }
func (db *DB) Find(dest any, conds ...any) (tx *DB)              { return nil }
func (db *DB) FirstOrCreate(dest any, conds ...any) (tx *DB)     { return nil }
func (db *DB) Count(count *int64) (tx *DB)                       { return nil }
func (db *DB) Where(query any, args ...any) (tx *DB)             { return nil }
func (db *DB) Model(value any) (tx *DB)                          { return nil }
func (db *DB) Update(column string, value any) (tx *DB)          { return nil }
func (db *DB) UpdateColumn(column string, value any) (tx *DB)    { return nil }
func (db *DB) Updates(values any) (tx *DB)                       { return nil }
func (db *DB) Delete(value any, conds ...any) (tx *DB)           { return nil }
func (db *DB) Exec(sql string, values ...any) (tx *DB)           { return nil }
func (db *DB) Clauses(conds ...clause.Expression) (tx *DB)       { return nil }
func (db *DB) Transaction(fc func(tx *DB) error, o ...any) error { return nil }

type Association struct{ Error error }

func (db *DB) Association(column string) *Association { return nil }

func (a *Association) Append(values ...any) error { return nil }

func (a *Association) Find(out any, conds ...any) error { return nil }
