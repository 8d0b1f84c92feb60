package main

import "github.com/valyala/fasthttp"

func index(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp GET / index \[logging\]`
	ctx.SetBodyString("hello")
}

func (s *server) echo(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp ANY /echo \(\*server\)\.echo \[logging\]`
	ctx.SetBody(ctx.PostBody())
}

func (s *server) profile(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp PATCH /profile \(\*server\)\.profile \[logging\]`
	ctx.SetStatusCode(fasthttp.StatusOK)
}

func (s *server) item(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp GET /api/v1/items/\{id\} \(\*server\)\.item \[logging\]`
	ctx.SetStatusCode(fasthttp.StatusOK)
}

func (s *server) createCart(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp POST /api/v1/carts \(\*server\)\.createCart \[logging auth\]`
	s.carts[string(ctx.FormValue("id"))] = 0
}

func (s *server) dropCart(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp DELETE /api/v1/carts/\{id\} \(\*server\)\.dropCart \[logging limit\$1 auth\]`
	delete(s.carts, ctx.UserValue("id").(string))
}

func (s *server) hits() fasthttp.RequestHandler {
	n := 0
	return func(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp GET /hits \(\*server\)\.hits\$1 \[logging\]`
		n++
	}
}

func (s *server) zip(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp POST /zip \(\*server\)\.zip \[logging\]`
	ctx.SetBody(ctx.PostBody())
}

func (s *server) startJob(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp POST /jobs \(\*server\)\.startJob \[logging\]`
	ctx.SetStatusCode(fasthttp.StatusOK)
}

func (s *server) job(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp GET /jobs/\{id\} \(\*server\)\.job \[logging\]`
	ctx.SetStatusCode(fasthttp.StatusOK)
}
