// Package files registers through the interface of groups.
package files

import "github.com/gin-gonic/gin"

// Controller saves files.
type Controller struct{ dir string }

// New returns the controller.
func New(dir string) *Controller { return &Controller{dir: dir} }

// RegisterRoutes adds the routes of files.
func (f *Controller) RegisterRoutes(r gin.IRouter) {
	g := r.Group("/files")
	g.Use(f.quota)
	g.POST("", f.Upload)
}

func (f *Controller) quota(c *gin.Context) { c.Next() }

// Upload saves one file.
func (f *Controller) Upload(c *gin.Context) { // want `entry: gin POST /api/v1/files \(\*Controller\)\.Upload \[logging \(\*Controller\)\.quota\]`
	file, err := c.FormFile("file")
	if err != nil {
		c.AbortWithStatus(400)
		return
	}
	_ = c.SaveUploadedFile(file, f.dir+"/"+file.Filename)
}
