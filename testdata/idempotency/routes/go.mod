module example.com/routes

go 1.26

require (
	connectrpc.com/connect v1.21.1
	github.com/gin-gonic/gin v1.12.0
	github.com/go-chi/chi/v5 v5.5.0
	github.com/gofiber/fiber/v2 v2.52.15
	github.com/gorilla/mux v1.8.1
	github.com/labstack/echo/v4 v4.16.0
	github.com/redis/go-redis/v9 v9.22.1
	github.com/valyala/fasthttp v1.77.0
	golang.org/x/crypto v0.46.0
	golang.org/x/time v0.16.0
	google.golang.org/grpc v1.85.0
)

replace (
	connectrpc.com/connect => ../../stubs/connectrpc.com/connect
	github.com/gin-gonic/gin => ../../stubs/github.com/gin-gonic/gin
	github.com/go-chi/chi/v5 => ../../stubs/github.com/go-chi/chi/v5
	github.com/gofiber/fiber/v2 => ../../stubs/github.com/gofiber/fiber/v2
	github.com/gorilla/mux => ../../stubs/github.com/gorilla/mux
	github.com/labstack/echo/v4 => ../../stubs/github.com/labstack/echo/v4
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
	github.com/valyala/fasthttp => ../../stubs/github.com/valyala/fasthttp
	golang.org/x/crypto => ../../stubs/golang.org/x/crypto
	golang.org/x/time => ../../stubs/golang.org/x/time
	google.golang.org/grpc => ../../stubs/google.golang.org/grpc
)
