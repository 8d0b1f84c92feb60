// Package limiter is a stub for tests: types and signatures of github.com/ulule/limiter/v3, without its code.
package limiter

import "context"

type Rate struct{ Limit int64 }

type Context struct{ Reached bool }

type Store interface {
	Get(ctx context.Context, key string, rate Rate) (Context, error)
}

type Limiter struct{}

func New(store Store, rate Rate) *Limiter { return nil }

func (l *Limiter) Get(ctx context.Context, key string) (Context, error) { return Context{}, nil }

type StoreOptions struct{ Prefix string }
