module github.com/hertz-contrib/cache

go 1.26

require (
	github.com/cloudwego/hertz v0.10.2
	github.com/go-redis/redis/v8 v8.11.5
)

replace (
	github.com/cloudwego/hertz => ../../cloudwego/hertz
	github.com/go-redis/redis/v8 => ../../go-redis/redis/v8
)
