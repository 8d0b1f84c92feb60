// Package main answers from caches of responses, with hertz.
package main

import (
	"context"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/go-redis/redis/v8"
	"github.com/hertz-contrib/cache"
	"github.com/hertz-contrib/cache/persist"
)

func index(ctx context.Context, c *app.RequestContext) {}

func main() {
	h := server.Default()
	h.GET("/local", cache.NewCacheByRequestURI(persist.NewMemoryStore(time.Minute), time.Minute), index) // want "memstore: cache info"
	h.GET("/shared", cache.NewCacheByRequestURI(persist.NewRedisStore(redis.NewClient(&redis.Options{})), time.Minute), index)
	h.GET("/path", cache.NewCacheByRequestPath(persist.NewMemoryStore(time.Minute), time.Minute), index) // want "memstore: cache info"
	h.GET("/any", cache.NewCache(persist.NewMemoryStore(time.Minute), time.Minute), index)               // want "memstore: cache info"
	h.GET("/any/shared", cache.NewCache(persist.NewRedisStore(redis.NewClient(&redis.Options{})), time.Minute), index)
	h.Spin()
}
