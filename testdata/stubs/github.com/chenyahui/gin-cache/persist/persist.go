// Package persist is a stub for tests: types and signatures of github.com/chenyahui/gin-cache/persist, without its code.
package persist

import (
	"time"

	"github.com/redis/go-redis/v9"
)

type CacheStore interface {
	Get(key string, value interface{}) error
	Set(key string, value interface{}, expire time.Duration) error
	Delete(key string) error
}

type MemoryStore struct{}

func (c *MemoryStore) Get(key string, value interface{}) error { return nil }

func (c *MemoryStore) Set(key string, value interface{}, expires time.Duration) error { return nil }

func (c *MemoryStore) Delete(key string) error { return nil }

func NewMemoryStore(defaultExpiration time.Duration) *MemoryStore { return nil }

type RedisStore struct{}

func (c *RedisStore) Get(key string, value interface{}) error { return nil }

func (c *RedisStore) Set(key string, value interface{}, expires time.Duration) error { return nil }

func (c *RedisStore) Delete(key string) error { return nil }

func NewRedisStore(redisClient *redis.Client) *RedisStore { return nil }
