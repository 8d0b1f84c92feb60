package main

import "github.com/gin-gonic/gin"

const (
	apiPrefix = "/api"
	v1        = apiPrefix + "/v1"
)

// routes registers on the engine, on groups and in nested groups.
func (s *server) routes(r *gin.Engine) {
	r.GET("/", index)
	v := r.Group(v1)
	{
		v.GET("/items/:id", s.item)
		v.POST("/items", auth, validate(10), s.createItem)
		cart := v.Group("/cart", auth)
		cart.Use(requireCart())
		cart.POST("", s.createCart)
		cart.PUT("/:sku", s.addToCart)
		cart.DELETE("/:sku", func(c *gin.Context) { // want `entry: gin DELETE /api/v1/cart/:sku \(\*server\)\.routes\$1 \[logging auth requireCart\$1\]`
			delete(s.carts, c.Param("sku"))
		})
	}
	v.GET("/stats", s.stats())
}

func index(c *gin.Context) { // want `entry: gin GET / index \[logging\]`
	c.String(200, "hello")
}

func validate(max int) gin.HandlerFunc {
	return func(c *gin.Context) {
		if c.Request.ContentLength > int64(max) {
			c.AbortWithStatus(413)
		}
	}
}

func requireCart() gin.HandlerFunc {
	return func(c *gin.Context) { c.Next() }
}

func (s *server) item(c *gin.Context) { // want `entry: gin GET /api/v1/items/:id \(\*server\)\.item \[logging\]`
	c.JSON(200, gin.H{"id": c.Param("id")})
}

func (s *server) createItem(c *gin.Context) { // want `entry: gin POST /api/v1/items \(\*server\)\.createItem \[logging auth validate\$1\]`
	c.Status(201)
}

func (s *server) createCart(c *gin.Context) { // want `entry: gin POST /api/v1/cart \(\*server\)\.createCart \[logging auth requireCart\$1\]`
	s.carts = map[string]int{}
}

func (s *server) addToCart(c *gin.Context) { // want `entry: gin PUT /api/v1/cart/:sku \(\*server\)\.addToCart \[logging auth requireCart\$1\]`
	s.carts[c.Param("sku")]++
}

func (s *server) stats() gin.HandlerFunc {
	hits := 0
	return func(c *gin.Context) { // want `entry: gin GET /api/v1/stats \(\*server\)\.stats\$1 \[logging\]`
		hits++
		c.JSON(200, gin.H{"hits": hits})
	}
}
