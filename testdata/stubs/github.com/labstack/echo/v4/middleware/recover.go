package middleware

import "github.com/labstack/echo/v4"

func Recover() echo.MiddlewareFunc { return nil }
