module example.com/echo4

go 1.26

require (
	github.com/labstack/echo/v4 v4.16.0
	golang.org/x/time v0.16.0
)

replace (
	github.com/labstack/echo/v4 => ../../stubs/github.com/labstack/echo/v4
	golang.org/x/time => ../../stubs/golang.org/x/time
)
