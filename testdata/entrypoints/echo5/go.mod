module example.com/echo5

go 1.26

require (
	github.com/labstack/echo/v5 v5.4.4
	golang.org/x/time v0.16.0
)

replace (
	github.com/labstack/echo/v5 => ../../stubs/github.com/labstack/echo/v5
	golang.org/x/time => ../../stubs/golang.org/x/time
)
