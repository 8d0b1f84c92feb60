// Package bson is a stub for tests: types of go.mongodb.org/mongo-driver/v2/bson, without its code.
package bson

type M map[string]any

type E struct {
	Key   string
	Value any
}

type D []E

func (d D) String() string { return "" }
