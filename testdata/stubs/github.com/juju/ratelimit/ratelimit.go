// Package ratelimit is a stub for tests: types and signatures of github.com/juju/ratelimit, without its code.
package ratelimit

import "time"

type Bucket struct{}

func NewBucket(fillInterval time.Duration, capacity int64) *Bucket { return nil }

func (tb *Bucket) Wait(count int64) {}

func (tb *Bucket) TakeAvailable(count int64) int64 { return 0 }
