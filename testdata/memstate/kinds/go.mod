module example.com/kinds

go 1.26

require (
	github.com/go-jose/go-jose/v3 v3.0.4
	github.com/golang-jwt/jwt/v5 v5.3.0
	github.com/gorilla/securecookie v1.1.2
	github.com/gorilla/sessions v1.4.0
	github.com/gorilla/websocket v1.5.3
)

replace (
	github.com/go-jose/go-jose/v3 => ../../stubs/github.com/go-jose/go-jose/v3
	github.com/golang-jwt/jwt/v5 => ../../stubs/github.com/golang-jwt/jwt/v5
	github.com/gorilla/securecookie => ../../stubs/github.com/gorilla/securecookie
	github.com/gorilla/sessions => ../../stubs/github.com/gorilla/sessions
	github.com/gorilla/websocket => ../../stubs/github.com/gorilla/websocket
)
