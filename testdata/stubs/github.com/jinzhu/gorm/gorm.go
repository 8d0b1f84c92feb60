// Package gorm is a stub for tests: types and signatures of github.com/jinzhu/gorm, without its code.
package gorm

type Model struct {
	ID uint `gorm:"primary_key"`
}

type DB struct{ Error error }

func Open(dialect string, args ...any) (db *DB, err error) { return nil, nil }

func (s *DB) Set(name string, value any) *DB                       { return nil }
func (s *DB) Find(out any, where ...any) *DB                       { return nil }
func (s *DB) Where(query any, args ...any) *DB                     { return nil }
func (s *DB) First(out any, where ...any) *DB                      { return nil }
func (s *DB) Model(value any) *DB                                  { return nil }
func (s *DB) Updates(values any, ignoreProtectedAttrs ...bool) *DB { return nil }
func (s *DB) Association(column string) *Association               { return nil }

type Association struct{ Error error }

func (association *Association) Append(values ...any) *Association { return nil }

func IsRecordNotFoundError(err error) bool { return false }
