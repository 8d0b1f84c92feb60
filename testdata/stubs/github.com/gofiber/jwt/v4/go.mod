module github.com/gofiber/jwt/v4

go 1.26

require (
	github.com/gofiber/fiber/v2 v2.52.9
	github.com/golang-jwt/jwt/v5 v5.3.1
)
