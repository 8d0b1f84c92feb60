// Package mongo is a stub for tests: types and signatures of go.mongodb.org/mongo-driver/mongo, without its code.
package mongo

import (
	"context"

	"go.mongodb.org/mongo-driver/mongo/options"
)

type Database struct{ d int }

func (c *Client) Database(name string) *Database { return nil }

func (db *Database) Collection(name string) *Collection { return nil }

type Collection struct{ c int }

type SingleResult struct{ err error }

type InsertOneResult struct{ InsertedID any }

type InsertManyResult struct{ InsertedIDs []any }

type UpdateResult struct{ MatchedCount int64 }

type DeleteResult struct{ DeletedCount int64 }

type BulkWriteResult struct{ InsertedCount int64 }

func (coll *Collection) InsertOne(ctx context.Context, document any) (*InsertOneResult, error) {
	return nil, nil
}

func (coll *Collection) InsertMany(ctx context.Context, documents []any) (*InsertManyResult, error) {
	return nil, nil
}

func (coll *Collection) UpdateOne(ctx context.Context, filter any, update any, opts ...*options.UpdateOptions) (*UpdateResult, error) {
	return nil, nil
}

func (coll *Collection) FindOneAndUpdate(ctx context.Context, filter any, update any) *SingleResult {
	return nil
}

func (coll *Collection) BulkWrite(ctx context.Context, models []WriteModel) (*BulkWriteResult, error) {
	return nil, nil
}

func (coll *Collection) DeleteOne(ctx context.Context, filter any) (*DeleteResult, error) {
	return nil, nil
}

func (coll *Collection) FindOne(ctx context.Context, filter any) *SingleResult { return nil }

func (coll *Collection) Find(ctx context.Context, filter any) (*Cursor, error) { return nil, nil }

type Cursor struct{ c int }

func (c *Cursor) All(ctx context.Context, results any) error { return nil }

func (coll *Collection) Indexes() IndexView { return IndexView{coll} }

func (sr *SingleResult) Decode(v any) error { return nil }

type IndexModel struct {
	Keys    any
	Options *options.IndexOptions
}

type IndexView struct{ coll *Collection }

func (iv IndexView) CreateOne(ctx context.Context, model IndexModel) (string, error) { return "", nil }

func (iv IndexView) CreateMany(ctx context.Context, models []IndexModel) ([]string, error) {
	return nil, nil
}

type WriteModel interface{ writeModel() }

type InsertOneModel struct{ Document any }

func NewInsertOneModel() *InsertOneModel { return nil }

func (iom *InsertOneModel) SetDocument(doc any) *InsertOneModel { return iom }

func (*InsertOneModel) writeModel() {}

type UpdateOneModel struct{ Filter, Update any }

func NewUpdateOneModel() *UpdateOneModel { return nil }

func (uom *UpdateOneModel) SetFilter(filter any) *UpdateOneModel { return uom }

func (uom *UpdateOneModel) SetUpdate(update any) *UpdateOneModel { return uom }

func (uom *UpdateOneModel) SetUpsert(upsert bool) *UpdateOneModel { return uom }

func (*UpdateOneModel) writeModel() {}
