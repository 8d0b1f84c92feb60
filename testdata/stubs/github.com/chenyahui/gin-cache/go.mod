module github.com/chenyahui/gin-cache

go 1.26

require (
	github.com/gin-gonic/gin v1.12.0
	github.com/redis/go-redis/v9 v9.7.0
)

replace (
	github.com/gin-gonic/gin => ../../gin-gonic/gin
	github.com/redis/go-redis/v9 => ../../redis/go-redis/v9
)
