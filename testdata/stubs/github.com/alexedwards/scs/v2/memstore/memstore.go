// Package memstore is a stub for tests: types and signatures of github.com/alexedwards/scs/v2/memstore, without its code.
package memstore

import "time"

type MemStore struct{}

func New() *MemStore { return nil }

func (s *MemStore) Delete(token string) error { return nil }

func (s *MemStore) Find(token string) ([]byte, bool, error) { return nil, false, nil }

func (s *MemStore) Commit(token string, b []byte, expiry time.Time) error { return nil }
