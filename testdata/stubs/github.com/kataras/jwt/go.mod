module github.com/kataras/jwt

go 1.26
