module github.com/cristalhq/jwt/v5

go 1.26
