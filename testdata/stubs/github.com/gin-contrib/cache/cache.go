// Package cache is a stub for tests: types and signatures of github.com/gin-contrib/cache, without its code.
package cache

import (
	"time"

	"github.com/gin-contrib/cache/persistence"
	"github.com/gin-gonic/gin"
)

func SiteCache(store persistence.CacheStore, expire time.Duration) gin.HandlerFunc { return nil }

func CachePage(store persistence.CacheStore, expire time.Duration, handle gin.HandlerFunc) gin.HandlerFunc {
	return nil
}

func CachePageWithoutQuery(store persistence.CacheStore, expire time.Duration, handle gin.HandlerFunc) gin.HandlerFunc {
	return nil
}
