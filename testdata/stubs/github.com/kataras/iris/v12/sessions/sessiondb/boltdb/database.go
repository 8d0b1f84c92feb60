// Package boltdb is a stub for tests: types and signatures of github.com/kataras/iris/v12/sessions/sessiondb/boltdb, without its code.
package boltdb

type Config struct{ Addr string }

type Database struct{}

func New(cfg ...Config) *Database { return nil }

func (db *Database) Close() error { return nil }
