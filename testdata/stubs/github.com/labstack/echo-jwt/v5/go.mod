module github.com/labstack/echo-jwt/v5

go 1.26

require (
	github.com/golang-jwt/jwt/v5 v5.3.1
	github.com/labstack/echo/v5 v5.0.1
)
