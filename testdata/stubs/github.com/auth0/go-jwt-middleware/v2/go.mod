module github.com/auth0/go-jwt-middleware/v2

go 1.26
