// Package nutsdb is a stub for tests: types and signatures of github.com/nutsdb/nutsdb, without its code.
package nutsdb

type Options struct{ Dir string }

type Option func(*Options)

var DefaultOptions = Options{}

func WithDir(dir string) Option { return nil }

type DB struct{}

type Tx struct{}

func Open(options Options, ops ...Option) (*DB, error) { return nil, nil }

func (db *DB) Update(fn func(tx *Tx) error) error { return nil }

func (db *DB) View(fn func(tx *Tx) error) error { return nil }

func (tx *Tx) Put(bucket string, key, value []byte, ttl uint32) error { return nil }

func (tx *Tx) Get(bucket string, key []byte) ([]byte, error) { return nil, nil }
