// Package badgerstore is a stub for tests: types and signatures of github.com/alexedwards/scs/badgerstore, without its code.
package badgerstore

import "time"

type BadgerStore struct{}

func New(db any) *BadgerStore { return nil }

func NewWithPrefix(db any, prefix string) *BadgerStore { return nil }

func (s *BadgerStore) Delete(token string) error { return nil }

func (s *BadgerStore) Find(token string) ([]byte, bool, error) { return nil, false, nil }

func (s *BadgerStore) Commit(token string, b []byte, expiry time.Time) error { return nil }
