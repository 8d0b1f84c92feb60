// Package main limits requests with echo.
package main

import (
	"log"
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

// redisStore counts in Redis.
type redisStore struct{ address string }

func (s *redisStore) Allow(identifier string) (bool, error) { return true, nil }

func index(c echo.Context) error { return c.String(http.StatusOK, "hello") }

func main() {
	bad := echo.New()
	bad.Use(middleware.RateLimiter(middleware.NewRateLimiterMemoryStore(20))) // want "memstore: ratelimit warning"
	bad.GET("/", index)

	config := middleware.RateLimiterConfig{
		Store: middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{}), // want "memstore: ratelimit warning"
	}
	configured := echo.New()
	configured.GET("/configured", index, middleware.RateLimiterWithConfig(config))

	good := echo.New()
	good.Use(middleware.RateLimiter(&redisStore{address: "redis:6379"}))
	good.GET("/good", index)

	go bad.Start(":8080")
	go configured.Start(":8081")
	log.Fatal(good.Start(":8082"))
}
