module github.com/hertz-contrib/cache

go 1.26

require (
	github.com/cloudwego/hertz v0.10.2
	github.com/redis/go-redis/v9 v9.7.0
)

replace (
	github.com/cloudwego/hertz => ../../cloudwego/hertz
	github.com/redis/go-redis/v9 => ../../redis/go-redis/v9
)
