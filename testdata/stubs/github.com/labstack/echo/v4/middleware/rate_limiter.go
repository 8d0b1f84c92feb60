package middleware

import (
	"github.com/labstack/echo/v4"
	"golang.org/x/time/rate"
)

type RateLimiterStore interface {
	Allow(identifier string) (bool, error)
}

type RateLimiterConfig struct{ Store RateLimiterStore }

func RateLimiter(store RateLimiterStore) echo.MiddlewareFunc { return nil }

func RateLimiterWithConfig(config RateLimiterConfig) echo.MiddlewareFunc { return nil }

type RateLimiterMemoryStore struct{}

func NewRateLimiterMemoryStore(rate rate.Limit) (store *RateLimiterMemoryStore) { return nil }

func NewRateLimiterMemoryStoreWithConfig(config RateLimiterMemoryStoreConfig) (store *RateLimiterMemoryStore) {
	return nil
}

type RateLimiterMemoryStoreConfig struct{}

func (store *RateLimiterMemoryStore) Allow(identifier string) (bool, error) { return false, nil }
