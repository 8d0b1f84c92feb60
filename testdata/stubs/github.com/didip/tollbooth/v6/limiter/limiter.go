// Package limiter is a stub for tests: types and signatures of github.com/didip/tollbooth/v6/limiter, without its code.
package limiter

type ExpirableOptions struct{}

type Limiter struct{}

func New(o *ExpirableOptions) *Limiter { return nil }
