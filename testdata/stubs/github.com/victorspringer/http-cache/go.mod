module github.com/victorspringer/http-cache

go 1.26
