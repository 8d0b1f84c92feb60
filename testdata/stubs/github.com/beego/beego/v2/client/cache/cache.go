// Package cache is a stub for tests: types and signatures of github.com/beego/beego/v2/client/cache, without its code.
package cache

import (
	"context"
	"time"
)

type Cache interface {
	Get(ctx context.Context, key string) (interface{}, error)
	Put(ctx context.Context, key string, val interface{}, timeout time.Duration) error
}

func NewCache(adapterName, config string) (adapter Cache, err error) { return nil, nil }

func NewMemoryCache() Cache { return nil }

func NewFileCache() Cache { return nil }
