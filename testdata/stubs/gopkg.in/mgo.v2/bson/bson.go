// Package bson is a stub for tests: types of gopkg.in/mgo.v2/bson, without its code.
package bson

type M map[string]any
