module example.com/fiber2

go 1.26

require (
	github.com/gofiber/fiber/v2 v2.52.15
	github.com/valyala/fasthttp v1.77.0
)

replace (
	github.com/gofiber/fiber/v2 => ../../stubs/github.com/gofiber/fiber/v2
	github.com/valyala/fasthttp => ../../stubs/github.com/valyala/fasthttp
)
