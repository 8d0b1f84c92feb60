// Package main uses sessions and limits of iris.
package main

import (
	"log"

	"github.com/kataras/iris/v12"
	"github.com/kataras/iris/v12/middleware/rate"
	"github.com/kataras/iris/v12/sessions"
	"github.com/kataras/iris/v12/sessions/sessiondb/boltdb"
	"github.com/kataras/iris/v12/sessions/sessiondb/redis"
)

var (
	byDefault = sessions.New(sessions.Config{Cookie: "a"}) // want "memstore: session error"
	shared    = sessions.New(sessions.Config{Cookie: "b"})
	onDisk    = sessions.New(sessions.Config{Cookie: "c"})
)

func login(ctx iris.Context) { byDefault.Start(ctx).Set("user", ctx.URLParam("user")) }

func loginShared(ctx iris.Context) { shared.Start(ctx).Set("user", ctx.URLParam("user")) }

func show(ctx iris.Context) { ctx.WriteString(sessions.Get(ctx).GetString("user")) }

func main() {
	shared.UseDatabase(redis.New())
	db, err := boltdb.New("/var/sessions.db", 0o600) // want "memstore: session error"
	if err != nil {
		log.Fatal(err)
	}
	onDisk.UseDatabase(db)
	app := iris.New()
	app.Use(rate.Limit(10, 5)) // want "memstore: ratelimit warning"
	app.Use(onDisk.Handler())
	app.Get("/login", login)
	app.Get("/shared", loginShared)
	app.Get("/show", show)
	log.Fatal(app.Listen(":8080"))
}
