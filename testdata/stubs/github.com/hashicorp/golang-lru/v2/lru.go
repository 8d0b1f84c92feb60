// Package lru is a stub for tests: types and signatures of github.com/hashicorp/golang-lru/v2, without its code.
package lru

type Cache[K comparable, V any] struct{}

func New[K comparable, V any](size int) (*Cache[K, V], error) { return nil, nil }

func NewWithEvict[K comparable, V any](size int, onEvicted func(key K, value V)) (c *Cache[K, V], err error) {
	return nil, nil
}

func (c *Cache[K, V]) Purge() {}

func (c *Cache[K, V]) Add(key K, value V) (evicted bool) { return false }

func (c *Cache[K, V]) Get(key K) (value V, ok bool) { return *new(V), false }

func (c *Cache[K, V]) Contains(key K) bool { return false }

func (c *Cache[K, V]) Peek(key K) (value V, ok bool) { return *new(V), false }

func (c *Cache[K, V]) ContainsOrAdd(key K, value V) (ok bool, evicted bool) { return false, false }

func (c *Cache[K, V]) PeekOrAdd(key K, value V) (previous V, ok bool, evicted bool) {
	return *new(V), false, false
}

func (c *Cache[K, V]) Remove(key K) (present bool) { return false }

func (c *Cache[K, V]) Resize(size int) (evicted int) { return 0 }

func (c *Cache[K, V]) RemoveOldest() (key K, value V, ok bool) { return *new(K), *new(V), false }

func (c *Cache[K, V]) GetOldest() (key K, value V, ok bool) { return *new(K), *new(V), false }

func (c *Cache[K, V]) Keys() []K { return nil }

func (c *Cache[K, V]) Values() []V { return nil }

func (c *Cache[K, V]) Len() int { return 0 }
