// Package persist is a stub for tests: types and signatures of github.com/hertz-contrib/cache/persist, without its code.
package persist

import (
	"context"
	"time"

	"github.com/go-redis/redis/v8"
)

type CacheStore interface {
	Get(ctx context.Context, key string, value interface{}) error
	Set(ctx context.Context, key string, value interface{}, expire time.Duration) error
	Delete(ctx context.Context, key string) error
}

type MemoryStore struct{}

func (c *MemoryStore) Get(ctx context.Context, key string, value interface{}) error { return nil }

func (c *MemoryStore) Set(ctx context.Context, key string, value interface{}, expires time.Duration) error {
	return nil
}

func (c *MemoryStore) Delete(ctx context.Context, key string) error { return nil }

func NewMemoryStore(defaultExpiration time.Duration) *MemoryStore { return nil }

type RedisStore struct{}

func (c *RedisStore) Get(ctx context.Context, key string, value interface{}) error { return nil }

func (c *RedisStore) Set(ctx context.Context, key string, value interface{}, expires time.Duration) error {
	return nil
}

func (c *RedisStore) Delete(ctx context.Context, key string) error { return nil }

func NewRedisStore(redisClient *redis.Client) *RedisStore { return nil }
