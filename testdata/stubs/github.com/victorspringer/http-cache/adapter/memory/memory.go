// Package memory is a stub for tests: types and signatures of github.com/victorspringer/http-cache/adapter/memory, without its code.
package memory

import "github.com/victorspringer/http-cache"

type Algorithm string

const LRU Algorithm = "LRU"

type AdapterOptions func(a *Adapter) error

type Adapter struct{}

func NewAdapter(opts ...AdapterOptions) (cache.Adapter, error) { return nil, nil }

func AdapterWithAlgorithm(alg Algorithm) AdapterOptions { return nil }

func AdapterWithCapacity(cap int) AdapterOptions { return nil }

func AdapterWithStorageCapacity(cap int) AdapterOptions { return nil }
