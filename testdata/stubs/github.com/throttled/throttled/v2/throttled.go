// Package throttled is a stub for tests: types and signatures of github.com/throttled/throttled/v2, without its code.
package throttled

import (
	"context"
	"net/http"
)

type RateQuota struct{ MaxBurst int }

type GCRAStore interface{ GetWithTime(key string) error }

type GCRAStoreCtx interface {
	GetWithTime(ctx context.Context, key string) error
}

type GCRARateLimiterCtx struct{}

type RateLimiter interface{ RateLimit(key string) error }

type RateLimiterCtx interface {
	RateLimitCtx(ctx context.Context, key string) error
}

type HTTPRateLimiter struct{ RateLimiter RateLimiter }

type HTTPRateLimiterCtx struct{ RateLimiter RateLimiterCtx }

func NewGCRARateLimiter(st GCRAStore, quota RateQuota) (*GCRARateLimiterCtx, error) {
	return nil, nil
}

func NewGCRARateLimiterCtx(st GCRAStoreCtx, quota RateQuota) (*GCRARateLimiterCtx, error) {
	return nil, nil
}

func WrapStoreWithContext(store GCRAStore) GCRAStoreCtx { return nil }

func (g *GCRARateLimiterCtx) RateLimit(key string) error { return nil }

func (g *GCRARateLimiterCtx) RateLimitCtx(ctx context.Context, key string) error { return nil }

func (t *HTTPRateLimiter) RateLimit(h http.Handler) http.Handler { return nil }

func (t *HTTPRateLimiterCtx) RateLimit(h http.Handler) http.Handler { return nil }
