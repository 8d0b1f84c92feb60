module github.com/appleboy/gin-jwt/v3

go 1.26

require (
	github.com/gin-gonic/gin v1.12.0
	github.com/golang-jwt/jwt/v5 v5.3.1
)

replace (
	github.com/gin-gonic/gin => ../../../gin-gonic/gin
	github.com/golang-jwt/jwt/v5 => ../../../golang-jwt/jwt/v5
)
