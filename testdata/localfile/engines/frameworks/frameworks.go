// Package frameworks saves uploads with the helpers of frameworks.
package frameworks

import (
	"context"
	"os"

	"github.com/beego/beego/v2/server/web"
	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/kataras/iris/v12"
)

// Hertz registers handlers.
func Hertz(h *server.Hertz) {
	h.POST("/kept", func(c context.Context, ctx *app.RequestContext) {
		file, _ := ctx.FormFile("file")
		ctx.SaveUploadedFile(file, "uploads/"+file.Filename) // want "localfile: upload error"
	})
	h.POST("/removed", func(c context.Context, ctx *app.RequestContext) {
		file, _ := ctx.FormFile("file")
		name := "scratch/" + file.Filename
		ctx.SaveUploadedFile(file, name)
		defer os.Remove(name)
	})
}

// Iris registers handlers.
func Iris(application *iris.Application) {
	application.Post("/kept", func(ctx iris.Context) {
		_, file, _ := ctx.FormFile("file")
		ctx.SaveFormFile(file, "uploads/"+file.Filename) // want "localfile: upload error"
	})
	application.Post("/all", func(ctx iris.Context) {
		ctx.UploadFormFiles("uploads") // want "localfile: upload error"
	})
	application.Post("/removed", func(ctx iris.Context) {
		_, file, _ := ctx.FormFile("file")
		name := "scratch/" + file.Filename
		ctx.SaveFormFile(file, name)
		defer os.Remove(name)
	})
	application.Post("/folder", func(ctx iris.Context) {
		dir, err := os.MkdirTemp("", "forms-*")
		if err != nil {
			return
		}
		defer os.RemoveAll(dir)
		ctx.UploadFormFiles(dir)
	})
}

// Files is a controller.
type Files struct{ web.Controller }

// Post keeps what it gets.
func (f *Files) Post() {
	f.SaveToFile("file", "uploads/latest") // want "localfile: upload error"
}

// Put removes what it gets.
func (f *Files) Put() {
	name := "scratch/" + f.GetString("name")
	f.SaveToFile("file", name)
	defer os.Remove(name)
}

// Beego registers the controller.
func Beego() {
	web.Router("/files", &Files{})
}
