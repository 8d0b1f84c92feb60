module example.com/good

go 1.26

require (
	github.com/golang-jwt/jwt/v5 v5.3.0
	github.com/gorilla/securecookie v1.1.2
	github.com/gorilla/sessions v1.4.0
	github.com/redis/go-redis/v9 v9.17.0
)

replace (
	github.com/golang-jwt/jwt/v5 => ../../stubs/github.com/golang-jwt/jwt/v5
	github.com/gorilla/securecookie => ../../stubs/github.com/gorilla/securecookie
	github.com/gorilla/sessions => ../../stubs/github.com/gorilla/sessions
	github.com/redis/go-redis/v9 => ../../stubs/github.com/redis/go-redis/v9
)
