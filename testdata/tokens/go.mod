module example.com/tokens

go 1.26

require (
	firebase.google.com/go/v4 v4.19.0
	github.com/SermoDigital/jose v1.1.0
	github.com/appleboy/gin-jwt/v2 v2.10.3
	github.com/appleboy/gin-jwt/v3 v3.5.1
	github.com/auth0/go-jwt-middleware/v2 v2.3.1
	github.com/clerk/clerk-sdk-go/v2 v2.4.2
	github.com/coreos/go-oidc/v3 v3.21.0
	github.com/cristalhq/jwt/v3 v3.1.0
	github.com/cristalhq/jwt/v4 v4.0.2
	github.com/cristalhq/jwt/v5 v5.4.0
	github.com/dgrijalva/jwt-go v3.2.0+incompatible
	github.com/form3tech-oss/jwt-go v3.2.5+incompatible
	github.com/gbrlsnchs/jwt/v3 v3.0.1
	github.com/gin-gonic/gin v1.12.0
	github.com/go-chi/chi/v5 v5.2.3
	github.com/go-chi/jwtauth/v5 v5.3.3
	github.com/go-jose/go-jose/v3 v3.0.5
	github.com/go-jose/go-jose/v4 v4.1.8
	github.com/go-kit/kit v0.13.0
	github.com/go-ozzo/ozzo-routing/v2 v2.4.0
	github.com/gofiber/contrib/jwt v1.1.2
	github.com/gofiber/fiber/v2 v2.52.9
	github.com/gofiber/jwt/v2 v2.2.7
	github.com/gofiber/jwt/v3 v3.3.10
	github.com/gofiber/jwt/v4 v4.0.0
	github.com/golang-jwt/jwt v3.2.2+incompatible
	github.com/golang-jwt/jwt/v4 v4.5.2
	github.com/golang-jwt/jwt/v5 v5.3.1
	github.com/kataras/jwt v0.1.12
	github.com/labstack/echo-jwt/v4 v4.4.0
	github.com/labstack/echo-jwt/v5 v5.0.1
	github.com/labstack/echo/v4 v4.13.4
	github.com/labstack/echo/v5 v5.0.1
	github.com/lestrrat-go/jwx v1.2.31
	github.com/lestrrat-go/jwx/v2 v2.1.7
	github.com/lestrrat-go/jwx/v3 v3.3.0
	github.com/redis/go-redis/v9 v9.18.0
	github.com/valyala/fasthttp v1.77.0
	golang.org/x/oauth2 v0.37.0
	golang.org/x/time v0.16.0
	google.golang.org/api v0.311.0
	gopkg.in/go-jose/go-jose.v2 v2.6.3
	gopkg.in/square/go-jose.v2 v2.6.0
)

replace (
	firebase.google.com/go/v4 => ../stubs/firebase.google.com/go/v4
	github.com/SermoDigital/jose => ../stubs/github.com/SermoDigital/jose
	github.com/appleboy/gin-jwt/v2 => ../stubs/github.com/appleboy/gin-jwt/v2
	github.com/appleboy/gin-jwt/v3 => ../stubs/github.com/appleboy/gin-jwt/v3
	github.com/auth0/go-jwt-middleware/v2 => ../stubs/github.com/auth0/go-jwt-middleware/v2
	github.com/clerk/clerk-sdk-go/v2 => ../stubs/github.com/clerk/clerk-sdk-go/v2
	github.com/coreos/go-oidc/v3 => ../stubs/github.com/coreos/go-oidc/v3
	github.com/cristalhq/jwt/v3 => ../stubs/github.com/cristalhq/jwt/v3
	github.com/cristalhq/jwt/v4 => ../stubs/github.com/cristalhq/jwt/v4
	github.com/cristalhq/jwt/v5 => ../stubs/github.com/cristalhq/jwt/v5
	github.com/dgrijalva/jwt-go => ../stubs/github.com/dgrijalva/jwt-go
	github.com/form3tech-oss/jwt-go => ../stubs/github.com/form3tech-oss/jwt-go
	github.com/gbrlsnchs/jwt/v3 => ../stubs/github.com/gbrlsnchs/jwt/v3
	github.com/gin-gonic/gin => ../stubs/github.com/gin-gonic/gin
	github.com/go-chi/chi/v5 => ../stubs/github.com/go-chi/chi/v5
	github.com/go-chi/jwtauth/v5 => ../stubs/github.com/go-chi/jwtauth/v5
	github.com/go-jose/go-jose/v3 => ../stubs/github.com/go-jose/go-jose/v3
	github.com/go-jose/go-jose/v4 => ../stubs/github.com/go-jose/go-jose/v4
	github.com/go-kit/kit => ../stubs/github.com/go-kit/kit
	github.com/go-ozzo/ozzo-routing/v2 => ../stubs/github.com/go-ozzo/ozzo-routing/v2
	github.com/gofiber/contrib/jwt => ../stubs/github.com/gofiber/contrib/jwt
	github.com/gofiber/fiber/v2 => ../stubs/github.com/gofiber/fiber/v2
	github.com/gofiber/jwt/v2 => ../stubs/github.com/gofiber/jwt/v2
	github.com/gofiber/jwt/v3 => ../stubs/github.com/gofiber/jwt/v3
	github.com/gofiber/jwt/v4 => ../stubs/github.com/gofiber/jwt/v4
	github.com/golang-jwt/jwt => ../stubs/github.com/golang-jwt/jwt
	github.com/golang-jwt/jwt/v4 => ../stubs/github.com/golang-jwt/jwt/v4
	github.com/golang-jwt/jwt/v5 => ../stubs/github.com/golang-jwt/jwt/v5
	github.com/kataras/jwt => ../stubs/github.com/kataras/jwt
	github.com/labstack/echo-jwt/v4 => ../stubs/github.com/labstack/echo-jwt/v4
	github.com/labstack/echo-jwt/v5 => ../stubs/github.com/labstack/echo-jwt/v5
	github.com/labstack/echo/v4 => ../stubs/github.com/labstack/echo/v4
	github.com/labstack/echo/v5 => ../stubs/github.com/labstack/echo/v5
	github.com/lestrrat-go/jwx => ../stubs/github.com/lestrrat-go/jwx
	github.com/lestrrat-go/jwx/v2 => ../stubs/github.com/lestrrat-go/jwx/v2
	github.com/lestrrat-go/jwx/v3 => ../stubs/github.com/lestrrat-go/jwx/v3
	github.com/redis/go-redis/v9 => ../stubs/github.com/redis/go-redis/v9
	github.com/valyala/fasthttp => ../stubs/github.com/valyala/fasthttp
	golang.org/x/oauth2 => ../stubs/golang.org/x/oauth2
	golang.org/x/time => ../stubs/golang.org/x/time
	google.golang.org/api => ../stubs/google.golang.org/api
	gopkg.in/go-jose/go-jose.v2 => ../stubs/gopkg.in/go-jose/go-jose.v2
	gopkg.in/square/go-jose.v2 => ../stubs/gopkg.in/square/go-jose.v2
)
