// Package ratelimit is a stub for tests: types and signatures of github.com/go-kit/kit/ratelimit, without its code.
package ratelimit

import (
	"context"

	"github.com/go-kit/kit/endpoint"
)

type Allower interface{ Allow() bool }

func NewErroringLimiter(limit Allower) endpoint.Middleware { return nil }

type Waiter interface {
	Wait(ctx context.Context) error
}

func NewDelayingLimiter(limit Waiter) endpoint.Middleware { return nil }
