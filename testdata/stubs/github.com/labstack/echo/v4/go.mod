module github.com/labstack/echo/v4

go 1.26

require golang.org/x/time v0.16.0

replace golang.org/x/time => ../../../../golang.org/x/time
