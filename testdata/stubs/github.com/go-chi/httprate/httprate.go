// Package httprate is a stub for tests: types and signatures of github.com/go-chi/httprate, without its code.
package httprate

import (
	"net/http"
	"time"
)

type Option func(rl *RateLimiter)

type KeyFunc func(r *http.Request) (string, error)

type RateLimiter struct{}

type LimitCounter interface {
	Config(requestLimit int, windowLength time.Duration)
}

func Limit(requestLimit int, windowLength time.Duration, options ...Option) func(next http.Handler) http.Handler {
	return nil
}

func LimitByIP(requestLimit int, windowLength time.Duration) func(next http.Handler) http.Handler {
	return nil
}

func WithLimitCounter(c LimitCounter) Option { return nil }

func WithKeyFuncs(keyFuncs ...KeyFunc) Option { return nil }

func NewRateLimiter(requestLimit int, windowLength time.Duration, options ...Option) *RateLimiter {
	return nil
}

func (l *RateLimiter) Handler(next http.Handler) http.Handler { return nil }

func LimitBy(requestLimit int, windowLength time.Duration, keyFn KeyFunc, options ...Option) func(next http.Handler) http.Handler {
	return nil
}

func LimitAll(requestLimit int, windowLength time.Duration) func(next http.Handler) http.Handler {
	return nil
}

func LimitByRealIP(requestLimit int, windowLength time.Duration) func(next http.Handler) http.Handler {
	return nil
}

type localCounter struct{}

func NewLocalLimitCounter(windowLength time.Duration) *localCounter { return nil }

func (c *localCounter) Config(requestLimit int, windowLength time.Duration) {}
