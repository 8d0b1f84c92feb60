// Package boltdb is a stub for tests: types and signatures of github.com/kataras/iris/v12/sessions/sessiondb/boltdb, without its code.
package boltdb

import "os"

type Database struct{}

func New(path string, fileMode os.FileMode) (*Database, error) { return nil, nil }

func (db *Database) Close() error { return nil }

func NewFromDB(service any, bucketName string) (*Database, error) { return nil, nil }
