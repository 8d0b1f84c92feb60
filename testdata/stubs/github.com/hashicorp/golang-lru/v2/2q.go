package lru

type TwoQueueCache[K comparable, V any] struct{}

func New2Q[K comparable, V any](size int) (*TwoQueueCache[K, V], error) { return nil, nil }

func New2QParams[K comparable, V any](size int, recentRatio float64, ghostRatio float64) (*TwoQueueCache[K, V], error) {
	return nil, nil
}

func (c *TwoQueueCache[K, V]) Get(key K) (value V, ok bool) { return *new(V), false }

func (c *TwoQueueCache[K, V]) Add(key K, value V) {}

func (c *TwoQueueCache[K, V]) Len() int { return 0 }

func (c *TwoQueueCache[K, V]) Resize(size int) (evicted int) { return 0 }

func (c *TwoQueueCache[K, V]) Keys() []K { return nil }

func (c *TwoQueueCache[K, V]) Values() []V { return nil }

func (c *TwoQueueCache[K, V]) Remove(key K) {}

func (c *TwoQueueCache[K, V]) Purge() {}

func (c *TwoQueueCache[K, V]) Contains(key K) bool { return false }

func (c *TwoQueueCache[K, V]) Peek(key K) (value V, ok bool) { return *new(V), false }
