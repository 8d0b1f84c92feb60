// Package buntdbstore is a stub for tests: types and signatures of github.com/alexedwards/scs/buntdbstore, without its code.
package buntdbstore

import "time"

type BuntDBStore struct{}

func New(db any) *BuntDBStore { return nil }

func (s *BuntDBStore) Delete(token string) error { return nil }

func (s *BuntDBStore) Find(token string) ([]byte, bool, error) { return nil, false, nil }

func (s *BuntDBStore) Commit(token string, b []byte, expiry time.Time) error { return nil }
