// Package cache is a stub for tests: types and signatures of github.com/hertz-contrib/cache, without its code.
package cache

import (
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/hertz-contrib/cache/persist"
)

type Options struct{}

type Option struct{ F func(o *Options) }

func NewCache(defaultCacheStore persist.CacheStore, defaultExpire time.Duration, opts ...Option) app.HandlerFunc {
	return nil
}

func NewCacheByRequestURI(store persist.CacheStore, duration time.Duration, opts ...Option) app.HandlerFunc {
	return nil
}

func NewCacheByRequestPath(store persist.CacheStore, duration time.Duration, opts ...Option) app.HandlerFunc {
	return nil
}
