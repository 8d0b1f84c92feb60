// Package goredisstore is a stub for tests: types and signatures of github.com/throttled/throttled/v2/store/goredisstore, without its code.
package goredisstore

import "github.com/throttled/throttled/v2"

type GoRedisStore struct{}

func New(client any, keyPrefix string) (*GoRedisStore, error) { return nil, nil }

func NewCtx(client any, keyPrefix string) (throttled.GCRAStoreCtx, error) { return nil, nil }

func (r *GoRedisStore) GetWithTime(key string) error { return nil }
