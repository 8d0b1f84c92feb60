// Package cmap is a stub for tests: types and signatures of github.com/orcaman/concurrent-map/v2, without its code.
package cmap

import "fmt"

type Stringer interface {
	fmt.Stringer
	comparable
}

type ConcurrentMap[K comparable, V any] struct{}

type ConcurrentMapShared[K comparable, V any] struct{}

func New[V any]() ConcurrentMap[string, V] { return ConcurrentMap[string, V]{} }

func NewStringer[K Stringer, V any]() ConcurrentMap[K, V] { return ConcurrentMap[K, V]{} }

func NewWithCustomShardingFunction[K comparable, V any](sharding func(key K) uint32) ConcurrentMap[K, V] {
	return ConcurrentMap[K, V]{}
}

func (m ConcurrentMap[K, V]) GetShard(key K) *ConcurrentMapShared[K, V] { return nil }

func (m ConcurrentMap[K, V]) MSet(data map[K]V) {}

func (m ConcurrentMap[K, V]) Set(key K, value V) {}

type UpsertCb[V any] func(exist bool, valueInMap V, newValue V) V

func (m ConcurrentMap[K, V]) Upsert(key K, value V, cb UpsertCb[V]) (res V) { return *new(V) }

func (m ConcurrentMap[K, V]) SetIfAbsent(key K, value V) bool { return false }

func (m ConcurrentMap[K, V]) Get(key K) (V, bool) { return *new(V), false }

func (m ConcurrentMap[K, V]) Count() int { return 0 }

func (m ConcurrentMap[K, V]) Has(key K) bool { return false }

func (m ConcurrentMap[K, V]) Remove(key K) {}

type RemoveCb[K any, V any] func(key K, v V, exists bool) bool

func (m ConcurrentMap[K, V]) RemoveCb(key K, cb RemoveCb[K, V]) bool { return false }

func (m ConcurrentMap[K, V]) Pop(key K) (v V, exists bool) { return *new(V), false }

func (m ConcurrentMap[K, V]) IsEmpty() bool { return false }

type Tuple[K comparable, V any] struct {
	Key K
	Val V
}

func (m ConcurrentMap[K, V]) Iter() <-chan Tuple[K, V] { return nil }

func (m ConcurrentMap[K, V]) IterBuffered() <-chan Tuple[K, V] { return nil }

func (m ConcurrentMap[K, V]) Clear() {}

func (m ConcurrentMap[K, V]) Items() map[K]V { return nil }

type IterCb[K comparable, V any] func(key K, v V)

func (m ConcurrentMap[K, V]) IterCb(fn IterCb[K, V]) {}

func (m ConcurrentMap[K, V]) Keys() []K { return nil }

func (m ConcurrentMap[K, V]) MarshalJSON() ([]byte, error) { return nil, nil }

func (m *ConcurrentMap[K, V]) UnmarshalJSON(b []byte) (err error) { return nil }
