// Package library is for other modules: its handler is known by its signature only.
package library

import "github.com/valyala/fasthttp"

// Export is registered by nobody here.
func Export(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp ANY \* Export \[\]`
	ctx.SetStatusCode(fasthttp.StatusOK)
}
