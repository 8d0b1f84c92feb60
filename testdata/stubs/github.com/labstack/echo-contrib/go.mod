module github.com/labstack/echo-contrib

go 1.26

require (
	github.com/gorilla/sessions v1.4.0
	github.com/labstack/echo/v4 v4.16.0
)

replace (
	github.com/gorilla/securecookie => ../../gorilla/securecookie
	github.com/gorilla/sessions => ../../gorilla/sessions
	github.com/labstack/echo/v4 => ../echo/v4
)
