module example.com/follow

go 1.26

require (
	github.com/gin-contrib/sessions v1.0.4
	github.com/gin-gonic/gin v1.12.0
	github.com/gofiber/fiber/v2 v2.52.15
	github.com/gofiber/storage/memory/v2 v2.1.0
	github.com/gofiber/storage/redis/v3 v3.4.3
	github.com/gorilla/securecookie v1.1.2
	github.com/gorilla/sessions v1.4.0
	github.com/valyala/fasthttp v1.77.0
	golang.org/x/sync v0.24.0
	golang.org/x/time v0.16.0
)

replace (
	github.com/gin-contrib/sessions => ../../stubs/github.com/gin-contrib/sessions
	github.com/gin-gonic/gin => ../../stubs/github.com/gin-gonic/gin
	github.com/gofiber/fiber/v2 => ../../stubs/github.com/gofiber/fiber/v2
	github.com/gofiber/storage/memory/v2 => ../../stubs/github.com/gofiber/storage/memory/v2
	github.com/gofiber/storage/redis/v3 => ../../stubs/github.com/gofiber/storage/redis/v3
	github.com/gorilla/securecookie => ../../stubs/github.com/gorilla/securecookie
	github.com/gorilla/sessions => ../../stubs/github.com/gorilla/sessions
	github.com/valyala/fasthttp => ../../stubs/github.com/valyala/fasthttp
	golang.org/x/sync => ../../stubs/golang.org/x/sync
	golang.org/x/time => ../../stubs/golang.org/x/time
)
