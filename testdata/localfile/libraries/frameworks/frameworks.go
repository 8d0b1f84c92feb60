// Package frameworks saves uploads with the helpers of frameworks.
package frameworks

import (
	"io"
	"net/http"
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/spf13/afero"
)

// Gin registers handlers.
func Gin(r *gin.Engine) {
	r.POST("/kept", func(c *gin.Context) {
		file, _ := c.FormFile("file")
		c.SaveUploadedFile(file, "uploads/latest") // want "localfile: upload error"
	})
	r.POST("/removed", func(c *gin.Context) {
		file, _ := c.FormFile("file")
		name := filepath.Join("scratch", filepath.Base(file.Filename))
		c.SaveUploadedFile(file, name)
		defer os.Remove(name)
	})
}

// Fiber registers handlers.
func Fiber(app *fiber.App) {
	app.Post("/kept", func(c *fiber.Ctx) error {
		file, err := c.FormFile("file")
		if err != nil {
			return err
		}
		return c.SaveFile(file, "uploads/"+file.Filename) // want "localfile: upload error"
	})
	app.Post("/removed", func(c *fiber.Ctx) error {
		file, err := c.FormFile("file")
		if err != nil {
			return err
		}
		name := "scratch/" + file.Filename
		if err := c.SaveFile(file, name); err != nil {
			return err
		}
		return os.Remove(name)
	})
}

// Echo registers handlers.
func Echo(e *echo.Echo) {
	e.POST("/kept", func(c echo.Context) error {
		file, err := c.FormFile("file")
		if err != nil {
			return err
		}
		src, err := file.Open()
		if err != nil {
			return err
		}
		dst, err := os.Create("uploads/latest") // want "localfile: upload error"
		if err != nil {
			return err
		}
		_, err = io.Copy(dst, src)
		return err
	})
}

// Afero registers handlers that write to file systems of afero.
func Afero(mux *http.ServeMux) {
	disk, memory := afero.NewOsFs(), afero.NewMemMapFs()
	mux.HandleFunc("POST /disk", func(w http.ResponseWriter, r *http.Request) {
		f, _ := disk.Create("uploads/" + r.FormValue("name")) // want "localfile: upload error"
		io.Copy(f, r.Body)
	})
	mux.HandleFunc("POST /memory", func(w http.ResponseWriter, r *http.Request) {
		f, _ := memory.Create("uploads/" + r.FormValue("name"))
		io.Copy(f, r.Body)
	})
	mux.HandleFunc("POST /whole", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		afero.WriteFile(disk, "latest", b, 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /removed", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		name := "scratch/" + r.FormValue("name")
		afero.WriteFile(disk, name, b, 0o600)
		defer disk.Remove(name)
	})
}
