package main

import (
	"log"

	"github.com/valyala/fasthttp"
)

func logging(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		log.Printf("%s", ctx.Path())
		next(ctx)
	}
}

func auth(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		if len(ctx.Request.Header.Peek("Authorization")) == 0 {
			deny(ctx)
			return
		}
		next(ctx)
	}
}

func limit(n int) func(fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(next fasthttp.RequestHandler) fasthttp.RequestHandler {
		return func(ctx *fasthttp.RequestCtx) {
			if len(ctx.PostBody()) < n {
				next(ctx)
			}
		}
	}
}

// deny has the shape of a handler and is only called.
func deny(ctx *fasthttp.RequestCtx) {
	ctx.SetStatusCode(fasthttp.StatusUnauthorized)
}
