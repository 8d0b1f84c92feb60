module github.com/go-chi/httprate-redis

go 1.26

require github.com/go-chi/httprate v0.16.1

replace github.com/go-chi/httprate => ../httprate
