// Package storage is a stub for tests: types and signatures of github.com/syndtr/goleveldb/leveldb/storage, without its code.
package storage

type Storage interface{ Close() error }

func NewMemStorage() Storage { return nil }
