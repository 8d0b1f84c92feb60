// Package bson is a stub for tests: types of go.mongodb.org/mongo-driver/bson, without its code.
package bson

type M map[string]any

type E struct {
	Key   string
	Value any
}

type D []E

// Map is here since a type with methods is kept in interfaces in another way.
func (d D) Map() M { return nil }
