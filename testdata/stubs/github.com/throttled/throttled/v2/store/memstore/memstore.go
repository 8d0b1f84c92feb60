// Package memstore is a stub for tests: types and signatures of github.com/throttled/throttled/v2/store/memstore, without its code.
package memstore

import "github.com/throttled/throttled/v2"

type MemStore struct{}

func New(maxKeys int) (*MemStore, error) { return nil, nil }

func NewCtx(maxKeys int) (throttled.GCRAStoreCtx, error) { return nil, nil }

func (m *MemStore) GetWithTime(key string) error { return nil }
