module example.com/libraries

go 1.26

require (
	github.com/alexedwards/scs/boltstore v0.1.0
	github.com/alexedwards/scs/redisstore v0.1.0
	github.com/alexedwards/scs/v2 v2.9.0
	github.com/appleboy/gin-jwt/v3 v3.5.1
	github.com/beego/beego/v2 v2.3.10
	github.com/didip/tollbooth/v7 v7.0.2
	github.com/gin-contrib/sessions v1.0.4
	github.com/gin-gonic/gin v1.12.0
	github.com/go-chi/chi/v5 v5.5.0
	github.com/go-chi/httprate v0.16.1
	github.com/go-chi/httprate-redis v0.4.0
	github.com/gofiber/fiber/v2 v2.52.15
	github.com/gofiber/fiber/v3 v3.1.0
	github.com/gofiber/storage/memory/v2 v2.1.0
	github.com/gofiber/storage/redis/v3 v3.4.3
	github.com/gofiber/storage/sqlite3/v2 v2.2.0
	github.com/golang-jwt/jwt/v5 v5.3.1
	github.com/gorilla/securecookie v1.1.2
	github.com/gorilla/sessions v1.4.0
	github.com/kataras/iris/v12 v12.2.11
	github.com/labstack/echo/v4 v4.16.0
	github.com/sethvargo/go-limiter v0.7.1
	github.com/throttled/throttled/v2 v2.15.0
	github.com/ulule/limiter/v3 v3.11.2
	github.com/valyala/fasthttp v1.77.0
	golang.org/x/sync v0.24.0
	golang.org/x/time v0.16.0
)

replace (
	github.com/alexedwards/scs/boltstore => ../../stubs/github.com/alexedwards/scs/boltstore
	github.com/alexedwards/scs/redisstore => ../../stubs/github.com/alexedwards/scs/redisstore
	github.com/alexedwards/scs/v2 => ../../stubs/github.com/alexedwards/scs/v2
	github.com/appleboy/gin-jwt/v3 => ../../stubs/github.com/appleboy/gin-jwt/v3
	github.com/beego/beego/v2 => ../../stubs/github.com/beego/beego/v2
	github.com/didip/tollbooth/v7 => ../../stubs/github.com/didip/tollbooth/v7
	github.com/gin-contrib/sessions => ../../stubs/github.com/gin-contrib/sessions
	github.com/gin-gonic/gin => ../../stubs/github.com/gin-gonic/gin
	github.com/go-chi/chi/v5 => ../../stubs/github.com/go-chi/chi/v5
	github.com/go-chi/httprate => ../../stubs/github.com/go-chi/httprate
	github.com/go-chi/httprate-redis => ../../stubs/github.com/go-chi/httprate-redis
	github.com/gofiber/fiber/v2 => ../../stubs/github.com/gofiber/fiber/v2
	github.com/gofiber/fiber/v3 => ../../stubs/github.com/gofiber/fiber/v3
	github.com/gofiber/storage/memory/v2 => ../../stubs/github.com/gofiber/storage/memory/v2
	github.com/gofiber/storage/redis/v3 => ../../stubs/github.com/gofiber/storage/redis/v3
	github.com/gofiber/storage/sqlite3/v2 => ../../stubs/github.com/gofiber/storage/sqlite3/v2
	github.com/golang-jwt/jwt/v5 => ../../stubs/github.com/golang-jwt/jwt/v5
	github.com/gorilla/securecookie => ../../stubs/github.com/gorilla/securecookie
	github.com/gorilla/sessions => ../../stubs/github.com/gorilla/sessions
	github.com/kataras/iris/v12 => ../../stubs/github.com/kataras/iris/v12
	github.com/labstack/echo/v4 => ../../stubs/github.com/labstack/echo/v4
	github.com/sethvargo/go-limiter => ../../stubs/github.com/sethvargo/go-limiter
	github.com/throttled/throttled/v2 => ../../stubs/github.com/throttled/throttled/v2
	github.com/ulule/limiter/v3 => ../../stubs/github.com/ulule/limiter/v3
	github.com/valyala/fasthttp => ../../stubs/github.com/valyala/fasthttp
	golang.org/x/sync => ../../stubs/golang.org/x/sync
	golang.org/x/time => ../../stubs/golang.org/x/time
)
