module github.com/go-chi/jwtauth/v5

go 1.26

require github.com/lestrrat-go/jwx/v2 v2.1.7
