// Package goredisstore is a stub for tests: types and signatures of github.com/throttled/throttled/v2/store/goredisstore.v9, without its code.
package goredisstore

import "context"

type GoRedisStore struct{}

func NewCtx(client any, keyPrefix string) (*GoRedisStore, error) { return nil, nil }

func (r *GoRedisStore) GetWithTime(ctx context.Context, key string) error { return nil }
