// Command struct sets the handler as a field of the server.
package main

import (
	"log"

	"github.com/valyala/fasthttp"
)

type app struct{ seen map[string]bool }

func main() {
	a := &app{seen: map[string]bool{}}
	srv := &fasthttp.Server{Name: "struct", Handler: recovered(a.handle)}
	log.Fatal(srv.ListenAndServe(":8080"))
}

func recovered(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		defer func() { _ = recover() }()
		next(ctx)
	}
}

func (a *app) handle(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp ANY \* \(\*app\)\.handle \[recovered\]`
	a.seen[string(ctx.Path())] = true
}
