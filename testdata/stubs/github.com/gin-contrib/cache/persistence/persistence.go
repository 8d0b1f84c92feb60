// Package persistence is a stub for tests: types and signatures of github.com/gin-contrib/cache/persistence, without its code.
package persistence

import "time"

type CacheStore interface {
	Get(key string, value interface{}) error
	Set(key string, value interface{}, expire time.Duration) error
	Delete(key string) error
}

type InMemoryStore struct{}

func (c *InMemoryStore) Get(key string, value interface{}) error { return nil }

func (c *InMemoryStore) Set(key string, value interface{}, expires time.Duration) error { return nil }

func (c *InMemoryStore) Delete(key string) error { return nil }

func NewInMemoryStore(defaultExpiration time.Duration) *InMemoryStore { return nil }

type RedisStore struct{}

func (c *RedisStore) Get(key string, value interface{}) error { return nil }

func (c *RedisStore) Set(key string, value interface{}, expires time.Duration) error { return nil }

func (c *RedisStore) Delete(key string) error { return nil }

func NewRedisCache(host string, password string, defaultExpiration time.Duration) *RedisStore {
	return nil
}
