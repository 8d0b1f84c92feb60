// Package limiter is a stub for tests: types and signatures of github.com/sethvargo/go-limiter, without its code.
package limiter

import "context"

type Store interface {
	Take(ctx context.Context, key string) (tokens, remaining, reset uint64, ok bool, err error)
}
