// Package ratelimit is a stub for tests: types and signatures of go.uber.org/ratelimit, without its code.
package ratelimit

import "time"

type Limiter interface{ Take() time.Time }

type Option interface{ apply() }

func New(rate int, opts ...Option) Limiter { return nil }
