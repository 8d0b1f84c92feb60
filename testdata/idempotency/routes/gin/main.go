// Command gin serves with gin.
package main

import (
	"log"

	"github.com/gin-gonic/gin"

	"example.com/routes/shop"
)

type order struct {
	Item string `json:"item"`
}

func main() {
	store := shop.Open()
	r := gin.New()
	r.POST("/orders", create(store))
	once := r.Group("/once", unique(store))
	once.POST("/orders", createOnce(store))
	log.Fatal(r.Run())
}

func create(store *shop.Store) gin.HandlerFunc {
	return func(c *gin.Context) { // want "idempotency: insert warning"
		var o order
		if c.ShouldBindJSON(&o) == nil {
			_ = store.Insert(o.Item)
		}
	}
}

func createOnce(store *shop.Store) gin.HandlerFunc {
	return func(c *gin.Context) {
		var o order
		if c.ShouldBindJSON(&o) == nil {
			_ = store.Insert(o.Item)
		}
		if key, ok := c.Get("key"); ok {
			store.Keep(c.Request.Context(), key.(string))
		}
	}
}

func unique(store *shop.Store) gin.HandlerFunc {
	return func(c *gin.Context) {
		key := c.GetHeader("Idempotency-Key")
		if store.Seen(c.Request.Context(), key) {
			c.AbortWithStatus(409)
			return
		}
		c.Set("key", key)
		c.Next()
	}
}
