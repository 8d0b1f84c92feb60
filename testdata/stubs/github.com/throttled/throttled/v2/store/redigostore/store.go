// Package redigostore is a stub for tests: types and signatures of github.com/throttled/throttled/v2/store/redigostore, without its code.
package redigostore

import "github.com/throttled/throttled/v2"

type RedigoPool interface{ Get() any }

type RedigoStore struct{}

func New(pool RedigoPool, keyPrefix string, db int) (*RedigoStore, error) { return nil, nil }

func NewCtx(pool RedigoPool, keyPrefix string, db int) (throttled.GCRAStoreCtx, error) {
	return nil, nil
}

func (r *RedigoStore) GetWithTime(key string) error { return nil }
