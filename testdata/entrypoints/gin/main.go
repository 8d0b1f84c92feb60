// Command gin registers on engine and groups.
package main

import (
	"log"

	"github.com/gin-gonic/gin"

	"example.com/gin/files"
	"example.com/gin/users"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	r := gin.New()
	r.GET("/healthz", health)
	r.Use(gin.Recovery(), logging)
	r.NoRoute(fallback)
	s.routes(r)
	s.methods(r)
	s.adapted(r)
	s.table(r)
	api := r.Group("/api/v1")
	users.Register(api.Group("/users", auth))
	files.New("uploads").RegisterRoutes(api)
	log.Fatal(r.Run(":8080"))
}

// health is registered before Use: gin runs no middleware for it.
func health(c *gin.Context) { // want `entry: gin GET /healthz health \[\]`
	c.Status(200)
}

func fallback(c *gin.Context) { // want `entry: gin ANY \* fallback \[logging\]`
	c.Status(404)
}

func logging(c *gin.Context) {
	log.Println(c.FullPath())
	c.Next()
}

func auth(c *gin.Context) {
	if c.GetHeader("Authorization") == "" {
		deny(c)
		return
	}
	c.Next()
}

// deny has the shape of a handler and is only called.
func deny(c *gin.Context) {
	c.AbortWithStatus(401)
}
