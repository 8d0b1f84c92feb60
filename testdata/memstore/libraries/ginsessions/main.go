// Package main wires sessions of gin.
package main

import (
	"log"
	"net/http"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-contrib/sessions/filesystem"
	"github.com/gin-contrib/sessions/memstore"
	"github.com/gin-contrib/sessions/redis"
	"github.com/gin-gonic/gin"
	"github.com/gorilla/securecookie"
)

func login(c *gin.Context) {
	s := sessions.Default(c)
	s.Set("user", c.PostForm("user"))
	s.Save()
	c.Status(http.StatusNoContent)
}

func main() {
	r := gin.New()
	memory := memstore.NewStore([]byte("secret")) // want "memstore: session error"
	r.Use(sessions.Sessions("s", memory))
	r.POST("/login", login)

	admin := r.Group("/admin")
	admin.Use(sessions.Sessions("a", filesystem.NewStore("/var/sessions", []byte("secret")))) // want "memstore: session error"
	admin.POST("/login", login)

	// A cookie store keeps sessions at the client, under a key that is configured.
	byCookie := gin.New()
	byCookie.Use(sessions.Sessions("s", cookie.NewStore([]byte("secret"))))
	byCookie.POST("/cookie", login)

	// This key is another one in every process.
	drawn := gin.New()
	drawn.Use(sessions.Sessions("s", cookie.NewStore(securecookie.GenerateRandomKey(32)))) // want "memstore: instance-key warning"
	drawn.POST("/drawn", login)

	store, err := redis.NewStore(10, "tcp", "redis:6379", "", "", []byte("secret"))
	if err != nil {
		log.Fatal(err)
	}
	shared := gin.New()
	shared.Use(sessions.Sessions("s", store))
	shared.POST("/shared", login)

	go r.Run(":8080")
	go byCookie.Run(":8081")
	go drawn.Run(":8082")
	log.Fatal(shared.Run(":8083"))
}
