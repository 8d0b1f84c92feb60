// Package memstore is a stub for tests: types and signatures of github.com/quasoft/memstore, without its code.
package memstore

import (
	"net/http"

	"github.com/gorilla/sessions"
)

type MemStore struct{}

func NewMemStore(keyPairs ...[]byte) *MemStore { return nil }

func (m *MemStore) Get(r *http.Request, name string) (*sessions.Session, error) { return nil, nil }

func (m *MemStore) New(r *http.Request, name string) (*sessions.Session, error) { return nil, nil }

func (m *MemStore) Save(r *http.Request, w http.ResponseWriter, s *sessions.Session) error {
	return nil
}
