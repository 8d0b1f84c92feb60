// Package buntdb is a stub for tests: types and signatures of github.com/tidwall/buntdb, without its code.
package buntdb

type DB struct{}

type Tx struct{}

type SetOptions struct{ Expires bool }

func Open(path string) (*DB, error) { return nil, nil }

func (db *DB) Update(fn func(tx *Tx) error) error { return nil }

func (db *DB) View(fn func(tx *Tx) error) error { return nil }

func (tx *Tx) Set(key, value string, opts *SetOptions) (previousValue string, replaced bool, err error) {
	return "", false, nil
}

func (tx *Tx) Get(key string, ignoreExpired ...bool) (val string, err error) { return "", nil }
