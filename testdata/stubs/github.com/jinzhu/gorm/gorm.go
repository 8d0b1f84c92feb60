// Package gorm is a stub for tests: types and signatures of github.com/jinzhu/gorm, without its code.
package gorm

type DB struct{ Error error }

func (s *DB) Set(name string, value any) *DB { return s }
func (s *DB) Find(out any, where ...any) *DB { return s }
func (s *DB) Create(value any) *DB           { return s }
