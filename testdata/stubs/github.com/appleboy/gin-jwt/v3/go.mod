module github.com/appleboy/gin-jwt/v3

go 1.26

require (
	github.com/gin-gonic/gin v1.11.0
	github.com/golang-jwt/jwt/v5 v5.3.1
)
