module github.com/gofiber/fiber/v3

go 1.26

require github.com/valyala/fasthttp v1.77.0

replace github.com/valyala/fasthttp => ../../../../github.com/valyala/fasthttp
