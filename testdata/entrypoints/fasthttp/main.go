// Command fasthttp registers on the router of fasthttp.
package main

import (
	"log"

	"github.com/fasthttp/router"
	"github.com/valyala/fasthttp"
)

type server struct{ carts map[string]int }

const v1 = "/api/v1"

func main() {
	s := &server{carts: map[string]int{}}
	r := router.New()
	r.GET("/", index)
	r.ANY("/echo", s.echo)
	r.Handle("PATCH", "/profile", s.profile)
	api := r.Group(v1)
	api.GET("/items/{id}", s.item)
	carts := api.Group("/carts")
	carts.POST("", auth(s.createCart))
	carts.DELETE("/{id}", limit(10)(auth(s.dropCart)))
	carts.GET("/{id}", func(ctx *fasthttp.RequestCtx) { // want `entry: fasthttp GET /api/v1/carts/\{id\} main\$1 \[logging\]`
		ctx.SetStatusCode(fasthttp.StatusOK)
	})
	r.GET("/hits", s.hits())
	r.POST("/zip", fasthttp.CompressHandler(s.zip))
	for _, rt := range []struct {
		method, path string
		h            fasthttp.RequestHandler
	}{
		{"POST", "/jobs", s.startJob},
		{"GET", "/jobs/{id}", s.job},
	} {
		r.Handle(rt.method, rt.path, rt.h)
	}
	log.Fatal(fasthttp.ListenAndServe(":8080", logging(r.Handler)))
}
