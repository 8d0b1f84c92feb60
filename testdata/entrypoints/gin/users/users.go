// Package users gets its group with prefix and middleware from main.
package users

import "github.com/gin-gonic/gin"

type handler struct{ names map[string]string }

// Register adds the routes of users.
func Register(g *gin.RouterGroup) {
	h := &handler{names: map[string]string{}}
	g.GET("/:id", h.get)
	g.POST("/:id", audit, h.update)
}

func audit(c *gin.Context) { c.Next() }

func (h *handler) get(c *gin.Context) { // want `entry: gin GET /api/v1/users/:id \(\*handler\)\.get \[logging auth\]`
	h.reply(c)
}

func (h *handler) update(c *gin.Context) { // want `entry: gin POST /api/v1/users/:id \(\*handler\)\.update \[logging auth audit\]`
	h.names[c.Param("id")] = c.PostForm("name")
	h.reply(c)
}

func (h *handler) reply(c *gin.Context) {
	c.JSON(200, h.names[c.Param("id")])
}
