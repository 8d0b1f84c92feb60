module example.com/service

go 1.26

require (
	github.com/golang-jwt/jwt/v5 v5.3.1
	github.com/patrickmn/go-cache v2.1.0+incompatible
	github.com/redis/go-redis/v9 v9.18.0
)

replace (
	github.com/golang-jwt/jwt/v5 => ../../stubs/github.com/golang-jwt/jwt/v5
	github.com/patrickmn/go-cache => ../../stubs/github.com/patrickmn/go-cache
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
)
