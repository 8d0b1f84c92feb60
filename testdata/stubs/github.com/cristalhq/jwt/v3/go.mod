module github.com/cristalhq/jwt/v3

go 1.26
