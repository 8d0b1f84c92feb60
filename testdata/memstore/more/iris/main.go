// Package main keeps sessions of iris on disk, and answers in memory.
package main

import (
	"log"
	"time"

	"github.com/kataras/iris/v12"
	"github.com/kataras/iris/v12/cache"
	"github.com/kataras/iris/v12/sessions"
	"github.com/kataras/iris/v12/sessions/sessiondb/badger"
	"github.com/kataras/iris/v12/sessions/sessiondb/redis"
)

func show(ctx iris.Context) { ctx.WriteString(sessions.Get(ctx).GetString("user")) }

func main() {
	db, err := badger.New("/var/sessions") // want "memstore: session error"
	if err != nil {
		log.Fatal(err)
	}
	onDisk := sessions.New(sessions.Config{Cookie: "a"})
	onDisk.UseDatabase(db)
	shared := sessions.New(sessions.Config{Cookie: "b"})
	shared.UseDatabase(redis.New())
	app := iris.New()
	app.Use(onDisk.Handler())
	app.Get("/", show)
	app.Get("/shared", shared.Handler(), show)
	app.Get("/cached", cache.Handler(time.Minute), show) // want "memstore: cache info"
	log.Fatal(app.Listen(":8080"))
}
