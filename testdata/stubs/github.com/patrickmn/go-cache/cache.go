// Package cache is a stub for tests: types and signatures of github.com/patrickmn/go-cache, without its code.
package cache

import "time"

type Item struct {
	Object     interface{}
	Expiration int64
}

func (item Item) Expired() bool { return false }

const NoExpiration time.Duration = -1

const DefaultExpiration time.Duration = 0

type Cache struct {
	*cache
}

type cache struct{}

func (c *cache) Set(k string, x interface{}, d time.Duration) {}

func (c *cache) SetDefault(k string, x interface{}) {}

func (c *cache) Add(k string, x interface{}, d time.Duration) error { return nil }

func (c *cache) Replace(k string, x interface{}, d time.Duration) error { return nil }

func (c *cache) Get(k string) (interface{}, bool) { return nil, false }

func (c *cache) GetWithExpiration(k string) (interface{}, time.Time, bool) {
	return nil, time.Time{}, false
}

func (c *cache) Increment(k string, n int64) error { return nil }

func (c *cache) IncrementFloat(k string, n float64) error { return nil }

func (c *cache) IncrementInt(k string, n int) (int, error) { return 0, nil }

func (c *cache) IncrementInt64(k string, n int64) (int64, error) { return 0, nil }

func (c *cache) Decrement(k string, n int64) error { return nil }

func (c *cache) DecrementInt(k string, n int) (int, error) { return 0, nil }

func (c *cache) Delete(k string) {}

func (c *cache) DeleteExpired() {}

func (c *cache) OnEvicted(f func(string, interface{})) {}

func (c *cache) SaveFile(fname string) error { return nil }

func (c *cache) LoadFile(fname string) error { return nil }

func (c *cache) Items() map[string]Item { return nil }

func (c *cache) ItemCount() int { return 0 }

func (c *cache) Flush() {}

func New(defaultExpiration time.Duration, cleanupInterval time.Duration) *Cache { return nil }

func NewFrom(defaultExpiration time.Duration, cleanupInterval time.Duration, items map[string]Item) *Cache {
	return nil
}
