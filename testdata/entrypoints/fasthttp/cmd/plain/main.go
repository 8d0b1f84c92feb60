// Command plain serves one handler that looks at path and method itself.
package main

import (
	"log"

	"github.com/valyala/fasthttp"
)

func main() {
	log.Fatal(fasthttp.ListenAndServe(":8080", dispatch))
}

func dispatch(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp ANY \* dispatch \[\]`
	switch string(ctx.Path()) {
	case "/login":
		login(ctx)
	default:
		missing(ctx)
	}
}

// login and missing are called by dispatch only.
func login(ctx *fasthttp.RequestCtx) {
	if !ctx.IsPost() {
		ctx.SetStatusCode(fasthttp.StatusMethodNotAllowed)
	}
}

func missing(ctx *fasthttp.RequestCtx) {
	ctx.SetStatusCode(fasthttp.StatusNotFound)
}
