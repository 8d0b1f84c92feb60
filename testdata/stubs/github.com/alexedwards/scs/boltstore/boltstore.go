// Package boltstore is a stub for tests: types and signatures of github.com/alexedwards/scs/boltstore, without its code.
package boltstore

import "time"

type BoltStore struct{}

func New(pool any) *BoltStore { return nil }

func (s *BoltStore) Delete(token string) error { return nil }

func (s *BoltStore) Find(token string) ([]byte, bool, error) { return nil, false, nil }

func (s *BoltStore) Commit(token string, b []byte, expiry time.Time) error { return nil }
