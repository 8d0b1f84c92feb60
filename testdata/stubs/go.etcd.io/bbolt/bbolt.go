package bbolt

import "os"

type Options struct{}

type DB struct{}

type Tx struct{}

type Bucket struct{}

func Open(path string, mode os.FileMode, options *Options) (*DB, error) { return nil, nil }

func (db *DB) Update(fn func(*Tx) error) error { return nil }

func (db *DB) View(fn func(*Tx) error) error { return nil }

func (tx *Tx) Bucket(name []byte) *Bucket { return nil }

func (b *Bucket) Put(key, value []byte) error { return nil }

func (b *Bucket) Get(key []byte) []byte { return nil }
