// Package mongo is a stub for tests: types and signatures of go.mongodb.org/mongo-driver/mongo, without its code.
package mongo

import "context"

type Collection struct{ c int }

type SingleResult struct{ err error }

type InsertOneResult struct{ InsertedID any }

type UpdateResult struct{ MatchedCount int64 }

func (coll *Collection) InsertOne(ctx context.Context, document any) (*InsertOneResult, error) {
	return nil, nil
}

func (coll *Collection) UpdateOne(ctx context.Context, filter any, update any) (*UpdateResult, error) {
	return nil, nil
}

func (coll *Collection) FindOne(ctx context.Context, filter any) *SingleResult { return nil }

func (sr *SingleResult) Decode(v any) error { return nil }
