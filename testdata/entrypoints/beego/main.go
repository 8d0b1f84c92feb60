// Command beego registers controllers and functions with the library's one
// application, and below namespaces.
package main

import (
	"net/http"

	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"

	"example.com/beego/controllers"
)

func init() {
	web.InsertFilter("/*", web.BeforeRouter, everywhere)
	web.InsertFilter("/users/*", web.BeforeExec, below, web.WithReturnOnOutput(false))
	web.InsertFilter("/ping", web.BeforeRouter, exactly)
	web.InsertFilterChain("*", chain)
}

func main() {
	web.Router("/", &controllers.MainController{})
	web.Router("/users", &controllers.UserController{}, "get:List;post,put:Save")
	web.Router("/users/:id", &controllers.UserController{}, "*:Any")
	web.AutoRouter(&controllers.TaskController{})
	web.AutoPrefix("/admin", &controllers.TaskController{})
	web.Get("/ping", ping)
	web.Any("/any", func(ctx *context.Context) {}) // want "entry: beego ANY /any main\\$1 \\[everywhere chain\\]"
	web.Handler("/raw", http.HandlerFunc(raw))
	web.CtrlGet("/expr", (*controllers.UserController).Expr)
	web.CtrlPost("/value", controllers.UserController.Value)
	namespaces()
	web.Run()
}

func namespaces() {
	ns := web.NewNamespace("/v1",
		web.NSCond(func(ctx *context.Context) bool { return true }),
		web.NSBefore(auth),
		web.NSGet("/status", status),
		web.NSNamespace("/orders",
			web.NSBefore(audit),
			web.NSRouter("/:id", &controllers.OrderController{}),
			web.NSRouter("/", &controllers.OrderController{}, "get:List"),
		),
	)
	web.AddNamespace(ns)
	web.AddNamespace(web.NewNamespace("/v2").
		Filter("before", auth).
		Get("/first", first).
		Router("/second", &controllers.UserController{}, "delete:Second"))
}

func everywhere(ctx *context.Context) {}

func below(ctx *context.Context) {}

func exactly(ctx *context.Context) {}

func auth(ctx *context.Context) {}

func audit(ctx *context.Context) {}

func chain(next web.FilterFunc) web.FilterFunc {
	return func(ctx *context.Context) { next(ctx) }
}

func ping(ctx *context.Context) {} // want "entry: beego GET /ping ping \\[everywhere exactly chain\\]"

func raw(w http.ResponseWriter, r *http.Request) {} // want "entry: beego ANY /raw raw \\[everywhere chain\\]"

func status(ctx *context.Context) {} // want "entry: beego GET /v1/status status \\[everywhere chain auth\\]"

func first(ctx *context.Context) {} // want "entry: beego GET /v2/first first \\[everywhere chain auth\\]"
