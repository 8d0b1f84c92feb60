// Package memstore is a stub for tests: types and signatures of github.com/throttled/throttled/v2/store/memstore, without its code.
package memstore

type MemStoreCtx struct{}

func NewCtx(maxKeys int) (*MemStoreCtx, error) { return nil, nil }

func (m *MemStoreCtx) GetWithTime(key string) {}
