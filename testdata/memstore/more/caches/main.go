// Package main answers from caches of responses.
package main

import (
	"log"
	"net/http"
	"time"

	gincache "github.com/chenyahui/gin-cache"
	"github.com/chenyahui/gin-cache/persist"
	"github.com/gin-contrib/cache"
	"github.com/gin-contrib/cache/persistence"
	"github.com/gin-gonic/gin"
	"github.com/redis/go-redis/v9"
	httpcache "github.com/victorspringer/http-cache"
	"github.com/victorspringer/http-cache/adapter/memory"
	cacheredis "github.com/victorspringer/http-cache/adapter/redis"
)

func page(c *gin.Context) { c.Status(http.StatusOK) }

func index(w http.ResponseWriter, r *http.Request) {}

func client(a httpcache.Adapter) *httpcache.Client {
	c, err := httpcache.NewClient(httpcache.ClientWithAdapter(a), httpcache.ClientWithTTL(time.Minute))
	if err != nil {
		log.Fatal(err)
	}
	return c
}

func main() {
	r := gin.New()
	local := persistence.NewInMemoryStore(time.Minute) // want "memstore: cache info"
	r.GET("/local", cache.CachePage(local, time.Minute, page))
	shared := persistence.NewRedisCache("redis:6379", "", time.Minute)
	r.GET("/shared", cache.CachePage(shared, time.Minute, page))
	r.GET("/uri", gincache.CacheByRequestURI(persist.NewMemoryStore(time.Minute), time.Minute), page) // want "memstore: cache info"
	r.GET("/uri/shared", gincache.CacheByRequestURI(persist.NewRedisStore(redis.NewClient(&redis.Options{})), time.Minute), page)
	bare := persistence.NewInMemoryStore(time.Minute) // want "memstore: cache info"
	r.GET("/bare", cache.CachePageWithoutQuery(bare, time.Minute, page))
	r.GET("/bare/shared", cache.CachePageWithoutQuery(shared, time.Minute, page))
	whole := gin.New()
	whole.Use(cache.SiteCache(persistence.NewInMemoryStore(time.Hour), time.Minute)) // want "memstore: cache info"
	whole.GET("/", page)
	go whole.Run(":8082")
	wholeShared := gin.New()
	wholeShared.Use(cache.SiteCache(shared, time.Minute))
	wholeShared.GET("/", page)
	go wholeShared.Run(":8083")
	go r.Run(":8081")

	inMemory, err := memory.NewAdapter(memory.AdapterWithAlgorithm(memory.LRU)) // want "memstore: cache info"
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/", client(inMemory).Middleware(http.HandlerFunc(index)))
	sized, err := memory.NewAdapter(memory.AdapterWithAlgorithm(memory.LRU), memory.AdapterWithStorageCapacity(1<<20)) // want "memstore: cache info"
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/sized", client(sized).Middleware(http.HandlerFunc(index)))
	http.Handle("/client", client(cacheredis.NewAdapterWithClient(redis.NewClient(&redis.Options{}))).Middleware(http.HandlerFunc(index)))
	http.Handle("/shared", client(cacheredis.NewAdapter(&cacheredis.RingOptions{})).Middleware(http.HandlerFunc(index)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
