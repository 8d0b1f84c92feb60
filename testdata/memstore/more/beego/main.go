// Package main wires filters of beego, and caches.
package main

import (
	"log"
	"time"

	"github.com/beego/beego/v2/client/cache"
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/filter/ratelimit"
	"github.com/beego/beego/v2/server/web/filter/session"
	websession "github.com/beego/beego/v2/server/web/session"
)

type pageController struct{ web.Controller }

func (c *pageController) Get() {
	if _, err := pages.Get(c.Ctx.Request.Context(), c.GetString("page")); err != nil {
		pages.Put(c.Ctx.Request.Context(), c.GetString("page"), "text", time.Minute)
	}
	made.Put(c.Ctx.Request.Context(), c.GetString("page"), "text", time.Minute)
	filed.Put(c.Ctx.Request.Context(), c.GetString("page"), "text", time.Minute)
	if _, err := shared.Get(c.Ctx.Request.Context(), c.GetString("page")); err != nil {
		shared.Put(c.Ctx.Request.Context(), c.GetString("page"), "text", time.Minute)
	}
}

var pages = must(cache.NewCache("memory", "{}")) // want "memstore: cache info"

var made = cache.NewMemoryCache() // want "memstore: cache info"

var filed = cache.NewFileCache() // want "memstore: cache info"

var shared = must(cache.NewCache("redis", "{}"))

func must(c cache.Cache, err error) cache.Cache {
	if err != nil {
		log.Fatal(err)
	}
	return c
}

func main() {
	web.InsertFilterChain("/a", session.Session(websession.ProviderMemory)) // want "memstore: session error"
	web.InsertFilterChain("/b", session.Session(websession.ProviderRedis))
	web.InsertFilter("/a", 0, ratelimit.NewLimiter(ratelimit.WithRate(time.Second))) // want "memstore: ratelimit warning"
	web.Router("/a", &pageController{})
	web.Router("/b", &pageController{})
	web.Run()
}
