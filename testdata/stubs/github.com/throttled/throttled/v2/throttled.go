// Package throttled is a stub for tests: types and signatures of github.com/throttled/throttled/v2, without its code.
package throttled

import "net/http"

type RateQuota struct{ MaxBurst int }

type GCRAStoreCtx interface{ GetWithTime(key string) }

type GCRARateLimiterCtx struct{}

type RateLimiterCtx interface{ RateLimitCtx(key string) }

type HTTPRateLimiterCtx struct{ RateLimiter RateLimiterCtx }

func NewGCRARateLimiterCtx(st GCRAStoreCtx, quota RateQuota) (*GCRARateLimiterCtx, error) {
	return nil, nil
}

func (g *GCRARateLimiterCtx) RateLimitCtx(key string) {}

func (t *HTTPRateLimiterCtx) RateLimit(h http.Handler) http.Handler { return nil }
