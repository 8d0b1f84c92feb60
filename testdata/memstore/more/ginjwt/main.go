// Package main gives gin-jwt a store of refresh tokens in memory.
package main

import (
	"log"

	jwt "github.com/appleboy/gin-jwt/v3"
	"github.com/appleboy/gin-jwt/v3/store"
	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/memstore"
	"github.com/gin-gonic/gin"
)

func index(c *gin.Context) { sessions.Default(c).Set("seen", true) }

func main() {
	r := gin.New()
	m, err := jwt.New(&jwt.GinJWTMiddleware{RefreshTokenStore: store.NewInMemoryRefreshTokenStore()}) // want "memstore: session error"
	if err != nil {
		log.Fatal(err)
	}
	r.GET("/", m.MiddlewareFunc(), index)
	many := memstore.NewStore([]byte("secret")) // want "memstore: session error"
	r.GET("/many", sessions.SessionsMany([]string{"a", "b"}, many), index)
	log.Fatal(r.Run(":8080"))
}
