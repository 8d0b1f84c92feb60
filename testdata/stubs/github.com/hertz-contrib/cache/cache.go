// Package cache is a stub for tests: types and signatures of github.com/hertz-contrib/cache, without its code.
package cache

import (
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/hertz-contrib/cache/persist"
)

type Option func(o *struct{})

func NewCacheByRequestURI(defaultCacheStore persist.CacheStore, defaultExpire time.Duration, opts ...Option) app.HandlerFunc {
	return nil
}
