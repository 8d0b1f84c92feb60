module example.com/fiber3

go 1.26

require (
	github.com/gofiber/fiber/v3 v3.1.0
	github.com/valyala/fasthttp v1.77.0
)

replace (
	github.com/gofiber/fiber/v3 => ../../stubs/github.com/gofiber/fiber/v3
	github.com/valyala/fasthttp => ../../stubs/github.com/valyala/fasthttp
)
