module example.com/more

go 1.26

require (
	github.com/alexedwards/scs/badgerstore v1.0.0
	github.com/alexedwards/scs/buntdbstore v1.0.0
	github.com/alexedwards/scs/leveldbstore v1.0.0
	github.com/alexedwards/scs/postgresstore v1.0.0
	github.com/alexedwards/scs/sqlite3store v1.0.0
	github.com/alexedwards/scs/v2 v2.9.0
	github.com/appleboy/gin-jwt/v3 v3.5.1
	github.com/beego/beego/v2 v2.3.10
	github.com/centrifugal/centrifuge v0.40.1
	github.com/chenyahui/gin-cache v1.10.0
	github.com/cloudwego/hertz v1.0.0
	github.com/didip/tollbooth v4.0.2+incompatible
	github.com/didip/tollbooth/v5 v5.1.1
	github.com/didip/tollbooth/v6 v6.1.2
	github.com/didip/tollbooth/v8 v8.0.1
	github.com/gin-contrib/cache v1.0.0
	github.com/gin-contrib/sessions v1.0.4
	github.com/gin-gonic/gin v1.12.0
	github.com/go-chi/chi/v5 v5.5.0
	github.com/go-chi/httprate v0.16.1
	github.com/go-chi/httprate-redis v0.4.0
	github.com/go-kit/kit v0.13.0
	github.com/go-pkgz/routegroup v1.6.1
	github.com/go-redis/redis/v8 v8.11.5
	github.com/gofiber/fiber/v2 v2.52.15
	github.com/gofiber/fiber/v3 v3.1.0
	github.com/gofiber/storage/badger/v2 v2.0.0
	github.com/gofiber/storage/bbolt/v2 v2.0.0
	github.com/gofiber/storage/leveldb v1.0.0
	github.com/gofiber/storage/pebble/v2 v2.0.0
	github.com/gofiber/storage/redis/v3 v3.4.3
	github.com/gofiber/storage/ristretto/v2 v2.0.0
	github.com/gorilla/csrf v1.7.3
	github.com/gorilla/securecookie v1.1.2
	github.com/gorilla/sessions v1.4.0
	github.com/hertz-contrib/cache v1.0.0
	github.com/juju/ratelimit v1.0.2
	github.com/kataras/iris/v12 v12.2.11
	github.com/labstack/echo-contrib v0.50.1
	github.com/labstack/echo/v4 v4.16.0
	github.com/labstack/echo/v5 v5.0.0
	github.com/markbates/goth v1.82.0
	github.com/quasoft/memstore v1.0.0
	github.com/redis/go-redis/v9 v9.7.0
	github.com/theckman/go-securerandom v0.1.1
	github.com/throttled/throttled/v2 v2.15.0
	github.com/ulule/limiter/v3 v3.11.2
	github.com/urfave/cli v1.22.17
	github.com/victorspringer/http-cache v1.0.0
	go.uber.org/ratelimit v0.3.1
	golang.org/x/time v0.16.0
)

require (
	github.com/golang-jwt/jwt/v5 v5.3.1 // indirect
	github.com/valyala/fasthttp v1.77.0 // indirect
)

replace (
	github.com/alexedwards/scs/badgerstore => ../../stubs/github.com/alexedwards/scs/badgerstore
	github.com/alexedwards/scs/buntdbstore => ../../stubs/github.com/alexedwards/scs/buntdbstore
	github.com/alexedwards/scs/leveldbstore => ../../stubs/github.com/alexedwards/scs/leveldbstore
	github.com/alexedwards/scs/postgresstore => ../../stubs/github.com/alexedwards/scs/postgresstore
	github.com/alexedwards/scs/sqlite3store => ../../stubs/github.com/alexedwards/scs/sqlite3store
	github.com/alexedwards/scs/v2 => ../../stubs/github.com/alexedwards/scs/v2
	github.com/appleboy/gin-jwt/v3 => ../../stubs/github.com/appleboy/gin-jwt/v3
	github.com/beego/beego/v2 => ../../stubs/github.com/beego/beego/v2
	github.com/centrifugal/centrifuge => ../../stubs/github.com/centrifugal/centrifuge
	github.com/chenyahui/gin-cache => ../../stubs/github.com/chenyahui/gin-cache
	github.com/cloudwego/hertz => ../../stubs/github.com/cloudwego/hertz
	github.com/didip/tollbooth => ../../stubs/github.com/didip/tollbooth
	github.com/didip/tollbooth/v5 => ../../stubs/github.com/didip/tollbooth/v5
	github.com/didip/tollbooth/v6 => ../../stubs/github.com/didip/tollbooth/v6
	github.com/didip/tollbooth/v8 => ../../stubs/github.com/didip/tollbooth/v8
	github.com/gin-contrib/cache => ../../stubs/github.com/gin-contrib/cache
	github.com/gin-contrib/sessions => ../../stubs/github.com/gin-contrib/sessions
	github.com/gin-gonic/gin => ../../stubs/github.com/gin-gonic/gin
	github.com/go-chi/chi/v5 => ../../stubs/github.com/go-chi/chi/v5
	github.com/go-chi/httprate => ../../stubs/github.com/go-chi/httprate
	github.com/go-chi/httprate-redis => ../../stubs/github.com/go-chi/httprate-redis
	github.com/go-kit/kit => ../../stubs/github.com/go-kit/kit
	github.com/go-pkgz/routegroup => ../../stubs/github.com/go-pkgz/routegroup
	github.com/go-redis/redis/v8 => ../../stubs/github.com/go-redis/redis/v8
	github.com/gofiber/fiber/v2 => ../../stubs/github.com/gofiber/fiber/v2
	github.com/gofiber/fiber/v3 => ../../stubs/github.com/gofiber/fiber/v3
	github.com/gofiber/storage/badger/v2 => ../../stubs/github.com/gofiber/storage/badger/v2
	github.com/gofiber/storage/bbolt/v2 => ../../stubs/github.com/gofiber/storage/bbolt/v2
	github.com/gofiber/storage/leveldb => ../../stubs/github.com/gofiber/storage/leveldb
	github.com/gofiber/storage/pebble/v2 => ../../stubs/github.com/gofiber/storage/pebble/v2
	github.com/gofiber/storage/redis/v3 => ../../stubs/github.com/gofiber/storage/redis/v3
	github.com/gofiber/storage/ristretto/v2 => ../../stubs/github.com/gofiber/storage/ristretto/v2
	github.com/golang-jwt/jwt/v4 => ../../stubs/github.com/golang-jwt/jwt/v4
	github.com/golang-jwt/jwt/v5 => ../../stubs/github.com/golang-jwt/jwt/v5
	github.com/gorilla/csrf => ../../stubs/github.com/gorilla/csrf
	github.com/gorilla/securecookie => ../../stubs/github.com/gorilla/securecookie
	github.com/gorilla/sessions => ../../stubs/github.com/gorilla/sessions
	github.com/hertz-contrib/cache => ../../stubs/github.com/hertz-contrib/cache
	github.com/juju/ratelimit => ../../stubs/github.com/juju/ratelimit
	github.com/kataras/iris/v12 => ../../stubs/github.com/kataras/iris/v12
	github.com/labstack/echo-contrib => ../../stubs/github.com/labstack/echo-contrib
	github.com/labstack/echo/v4 => ../../stubs/github.com/labstack/echo/v4
	github.com/labstack/echo/v5 => ../../stubs/github.com/labstack/echo/v5
	github.com/markbates/goth => ../../stubs/github.com/markbates/goth
	github.com/quasoft/memstore => ../../stubs/github.com/quasoft/memstore
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
	github.com/theckman/go-securerandom => ../../stubs/github.com/theckman/go-securerandom
	github.com/throttled/throttled/v2 => ../../stubs/github.com/throttled/throttled/v2
	github.com/ulule/limiter/v3 => ../../stubs/github.com/ulule/limiter/v3
	github.com/urfave/cli => ../../stubs/github.com/urfave/cli
	github.com/valyala/fasthttp => ../../stubs/github.com/valyala/fasthttp
	github.com/victorspringer/http-cache => ../../stubs/github.com/victorspringer/http-cache
	go.uber.org/ratelimit => ../../stubs/go.uber.org/ratelimit
	golang.org/x/time => ../../stubs/golang.org/x/time
)
