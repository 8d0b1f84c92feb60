module example.com/fasthttp

go 1.26

require (
	github.com/valyala/fasthttp v1.77.0
	github.com/fasthttp/router v1.5.4
)

replace (
	github.com/valyala/fasthttp => ../../stubs/github.com/valyala/fasthttp
	github.com/fasthttp/router => ../../stubs/github.com/fasthttp/router
)
