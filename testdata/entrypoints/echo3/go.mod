module example.com/echo3

go 1.26

require github.com/labstack/echo v3.3.10+incompatible

replace github.com/labstack/echo => ../../stubs/github.com/labstack/echo
