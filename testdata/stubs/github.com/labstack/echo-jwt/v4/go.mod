module github.com/labstack/echo-jwt/v4

go 1.26

require (
	github.com/golang-jwt/jwt/v5 v5.3.1
	github.com/labstack/echo/v4 v4.13.4
)
