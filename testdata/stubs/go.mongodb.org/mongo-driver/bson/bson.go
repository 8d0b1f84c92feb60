// Package bson is a stub for tests: types of go.mongodb.org/mongo-driver/bson, without its code.
package bson

type M map[string]any
