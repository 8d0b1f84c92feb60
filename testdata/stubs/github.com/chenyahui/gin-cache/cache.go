// Package cache is a stub for tests: types and signatures of github.com/chenyahui/gin-cache, without its code.
package cache

import (
	"time"

	"github.com/chenyahui/gin-cache/persist"
	"github.com/gin-gonic/gin"
)

type Option func(c *struct{})

func CacheByRequestURI(defaultCacheStore persist.CacheStore, defaultExpire time.Duration, opts ...Option) gin.HandlerFunc {
	return nil
}
