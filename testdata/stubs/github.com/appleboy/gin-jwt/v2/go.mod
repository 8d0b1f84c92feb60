module github.com/appleboy/gin-jwt/v2

go 1.26

require (
	github.com/gin-gonic/gin v1.11.0
	github.com/golang-jwt/jwt/v4 v4.5.2
)
