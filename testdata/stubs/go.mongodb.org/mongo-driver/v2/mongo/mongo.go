// Package mongo is a stub for tests: types and signatures of go.mongodb.org/mongo-driver/v2/mongo, without its code.
package mongo

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

type Client struct{}

func Connect() (*Client, error) { return nil, nil }

type Database struct{ d int }

func (c *Client) Database(name string) *Database { return nil }

func (db *Database) Collection(name string) *Collection { return nil }

type Collection struct{ c int }

type InsertOneResult struct{ InsertedID any }

type UpdateResult struct{ MatchedCount int64 }

func (coll *Collection) InsertOne(ctx context.Context, document any) (*InsertOneResult, error) {
	return nil, nil
}

func (coll *Collection) UpdateOne(ctx context.Context, filter any, update any, opts ...*options.UpdateOneOptionsBuilder) (*UpdateResult, error) {
	return nil, nil
}

func (coll *Collection) Indexes() IndexView { return IndexView{coll} }

type IndexModel struct {
	Keys    any
	Options *options.IndexOptionsBuilder
}

type IndexView struct{ coll *Collection }

func (iv IndexView) CreateOne(ctx context.Context, model IndexModel) (string, error) { return "", nil }
