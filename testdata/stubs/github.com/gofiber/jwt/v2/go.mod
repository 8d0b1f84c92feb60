module github.com/gofiber/jwt/v2

go 1.26

require (
	github.com/gofiber/fiber/v2 v2.52.9
	github.com/golang-jwt/jwt/v4 v4.5.2
)
