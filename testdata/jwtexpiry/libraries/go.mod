module example.com/libraries

go 1.26

require (
	github.com/cristalhq/jwt/v5 v5.4.0
	github.com/dgrijalva/jwt-go v3.2.0+incompatible
	github.com/go-jose/go-jose/v4 v4.1.8
	github.com/golang-jwt/jwt v3.2.2+incompatible
	github.com/golang-jwt/jwt/v4 v4.5.2
	github.com/golang-jwt/jwt/v5 v5.3.1
	github.com/kataras/jwt v0.1.12
	github.com/labstack/echo-jwt/v4 v4.4.0
	github.com/labstack/echo/v4 v4.13.4
	github.com/lestrrat-go/jwx v1.2.31
	github.com/lestrrat-go/jwx/v2 v2.1.7
	gopkg.in/square/go-jose.v2 v2.6.0
)

replace (
	github.com/cristalhq/jwt/v5 => ../../stubs/github.com/cristalhq/jwt/v5
	github.com/dgrijalva/jwt-go => ../../stubs/github.com/dgrijalva/jwt-go
	github.com/go-jose/go-jose/v4 => ../../stubs/github.com/go-jose/go-jose/v4
	github.com/golang-jwt/jwt => ../../stubs/github.com/golang-jwt/jwt
	github.com/golang-jwt/jwt/v4 => ../../stubs/github.com/golang-jwt/jwt/v4
	github.com/golang-jwt/jwt/v5 => ../../stubs/github.com/golang-jwt/jwt/v5
	github.com/kataras/jwt => ../../stubs/github.com/kataras/jwt
	github.com/labstack/echo-jwt/v4 => ../../stubs/github.com/labstack/echo-jwt/v4
	github.com/labstack/echo/v4 => ../../stubs/github.com/labstack/echo/v4
	github.com/lestrrat-go/jwx => ../../stubs/github.com/lestrrat-go/jwx
	github.com/lestrrat-go/jwx/v2 => ../../stubs/github.com/lestrrat-go/jwx/v2
	gopkg.in/square/go-jose.v2 => ../../stubs/gopkg.in/square/go-jose.v2
)
