// Package main keeps refresh tokens with gin-jwt.
package main

import (
	"log"

	jwt "github.com/appleboy/gin-jwt/v3"
	"github.com/gin-gonic/gin"
)

// tokens is a store over the database.
type tokens struct{ dsn string }

func (t *tokens) Delete(token string) error { return nil }

func config() *jwt.GinJWTMiddleware { return &jwt.GinJWTMiddleware{Realm: "a"} }

func must(m *jwt.GinJWTMiddleware, err error) *jwt.GinJWTMiddleware {
	if err != nil {
		log.Fatal(err)
	}
	return m
}

func index(c *gin.Context) {}

func main() {
	r := gin.New()
	byDefault := must(jwt.New(config())) // want "memstore: session error"
	r.GET("/default", byDefault.MiddlewareFunc(), index)
	given := must(jwt.New(&jwt.GinJWTMiddleware{RefreshTokenStore: &tokens{}}))
	r.GET("/given", given.MiddlewareFunc(), index)
	chosen := must(jwt.New(&jwt.GinJWTMiddleware{UseRedisStore: true}))
	r.GET("/chosen", chosen.MiddlewareFunc(), index)
	set := &jwt.GinJWTMiddleware{Realm: "b"}
	set.EnableRedisStore()
	enabled := must(jwt.New(set))
	r.GET("/enabled", enabled.MiddlewareFunc(), index)
	log.Fatal(r.Run(":8080"))
}
