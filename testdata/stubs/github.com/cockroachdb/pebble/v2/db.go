// Package pebble is a stub for tests: types and signatures of github.com/cockroachdb/pebble/v2, without its code.
package pebble

import (
	"io"

	"github.com/cockroachdb/pebble/v2/vfs"
)

type Options struct{ FS vfs.FS }

type WriteOptions struct{ Sync bool }

var Sync = &WriteOptions{Sync: true}

type DB struct{}

func Open(dirname string, opts *Options) (*DB, error) { return nil, nil }

func (d *DB) Set(key, value []byte, opts *WriteOptions) error { return nil }

func (d *DB) Get(key []byte) ([]byte, io.Closer, error) { return nil, nil, nil }
