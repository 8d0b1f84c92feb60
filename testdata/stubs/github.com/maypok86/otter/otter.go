package otter

type baseCache[K comparable, V any] struct{ entries *map[K]V }

func (c baseCache[K, V]) Get(key K) (v V, ok bool) { return v, false }

type Cache[K comparable, V any] struct{ baseCache[K, V] }

func (c Cache[K, V]) Set(key K, value V) bool { return true }

type Builder[K comparable, V any] struct{}

func MustBuilder[K comparable, V any](capacity int) *Builder[K, V] { return nil }

func (b *Builder[K, V]) Build() (c Cache[K, V], err error) { return c, nil }
