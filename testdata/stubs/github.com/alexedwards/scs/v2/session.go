// Package scs is a stub for tests: types and signatures of github.com/alexedwards/scs/v2, without its code.
package scs

import (
	"context"
	"net/http"
	"time"
)

type Store interface {
	Delete(token string) error
	Find(token string) ([]byte, bool, error)
	Commit(token string, b []byte, expiry time.Time) error
}

type SessionManager struct {
	Lifetime time.Duration
	Store    Store
}

func New() *SessionManager { return nil }

func (s *SessionManager) LoadAndSave(next http.Handler) http.Handler { return nil }

func (s *SessionManager) Put(ctx context.Context, key string, val interface{}) {}

func (s *SessionManager) GetString(ctx context.Context, key string) string { return "" }

func NewSession() *SessionManager { return nil }
