// Package main keeps sessions of iris on disk, and answers in memory.
package main

import (
	"log"
	"time"

	"github.com/kataras/iris/v12"
	"github.com/kataras/iris/v12/cache"
	"github.com/kataras/iris/v12/cache/entry"
	"github.com/kataras/iris/v12/sessions"
	"github.com/kataras/iris/v12/sessions/sessiondb/badger"
	"github.com/kataras/iris/v12/sessions/sessiondb/boltdb"
	"github.com/kataras/iris/v12/sessions/sessiondb/redis"
)

func show(ctx iris.Context) { ctx.WriteString(sessions.Get(ctx).GetString("user")) }

// pages keeps answers in Redis.
type pages struct{ address string }

func (p *pages) Get(key string) *entry.Entry { return nil }

func (p *pages) Set(key string, e *entry.Entry) {}

func (p *pages) Delete(key string) {}

func main() {
	db, err := badger.New("/var/sessions") // want "memstore: session error"
	if err != nil {
		log.Fatal(err)
	}
	onDisk := sessions.New(sessions.Config{Cookie: "a"})
	onDisk.UseDatabase(db)
	opened := sessions.New(sessions.Config{Cookie: "c"})
	opened.UseDatabase(badger.NewFromDB(nil))      // want "memstore: session error"
	bolt, err := boltdb.NewFromDB(nil, "sessions") // want "memstore: session error"
	if err != nil {
		log.Fatal(err)
	}
	inBucket := sessions.New(sessions.Config{Cookie: "d"})
	inBucket.UseDatabase(bolt)
	shared := sessions.New(sessions.Config{Cookie: "b"})
	shared.UseDatabase(redis.New())
	app := iris.New()
	app.Use(onDisk.Handler())
	app.Get("/", show)
	app.Get("/opened", opened.Handler(), show)
	app.Get("/bucket", inBucket.Handler(), show)
	app.Get("/shared", shared.Handler(), show)
	app.Get("/cached", cache.Handler(time.Minute), show)                                                  // want "memstore: cache info"
	app.Get("/aged", cache.Cache(cache.MaxAge(time.Minute)).ServeHTTP, show)                              // want "memstore: cache info"
	app.Get("/stored", cache.Cache(cache.MaxAge(time.Minute)).Store(entry.NewMemStore()).ServeHTTP, show) // want "memstore: cache info"
	app.Get("/elsewhere", cache.Cache(cache.MaxAge(time.Minute)).Store(&pages{address: "redis:6379"}).ServeHTTP, show)
	log.Fatal(app.Listen(":8080"))
}
