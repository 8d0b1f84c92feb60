// Package leveldb is a stub for tests: types and signatures of github.com/syndtr/goleveldb/leveldb, without its code.
package leveldb

import (
	"github.com/syndtr/goleveldb/leveldb/opt"
	"github.com/syndtr/goleveldb/leveldb/storage"
)

type DB struct{}

func OpenFile(path string, o *opt.Options) (*DB, error) { return nil, nil }

func Open(stor storage.Storage, o *opt.Options) (*DB, error) { return nil, nil }

func (db *DB) Put(key, value []byte, wo *opt.WriteOptions) error { return nil }

func (db *DB) Get(key []byte, ro *opt.ReadOptions) ([]byte, error) { return nil, nil }
