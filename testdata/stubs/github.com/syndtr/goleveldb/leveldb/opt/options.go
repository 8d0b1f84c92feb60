// Package opt is a stub for tests: types of github.com/syndtr/goleveldb/leveldb/opt.
package opt

type Options struct{}

type ReadOptions struct{}

type WriteOptions struct{}
