// Package middleware is a stub for tests: types and signatures of github.com/labstack/echo/v5/middleware, without its code.
package middleware

import "github.com/labstack/echo/v5"

type RateLimiterStore interface {
	Allow(identifier string) (bool, error)
}

type RateLimiterConfig struct{}

func RateLimiter(store RateLimiterStore) echo.MiddlewareFunc { return nil }

func RateLimiterWithConfig(config RateLimiterConfig) echo.MiddlewareFunc { return nil }

type RateLimiterMemoryStore struct{}

func NewRateLimiterMemoryStore(rateLimit float64) (store *RateLimiterMemoryStore) { return nil }

func NewRateLimiterMemoryStoreWithConfig(config RateLimiterMemoryStoreConfig) (store *RateLimiterMemoryStore) {
	return nil
}

type RateLimiterMemoryStoreConfig struct{}

func (store *RateLimiterMemoryStore) Allow(identifier string) (bool, error) { return false, nil }
