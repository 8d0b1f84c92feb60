// Package badger is a stub for tests: types and signatures of github.com/kataras/iris/v12/sessions/sessiondb/badger, without its code.
package badger

type Database struct{}

func New(directoryPath string) (*Database, error) { return nil, nil }

func (db *Database) Close() error { return nil }

func NewFromDB(service any) *Database { return nil }
