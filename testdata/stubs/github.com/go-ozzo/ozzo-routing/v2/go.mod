module github.com/go-ozzo/ozzo-routing/v2

go 1.26

require github.com/dgrijalva/jwt-go v3.2.0+incompatible
