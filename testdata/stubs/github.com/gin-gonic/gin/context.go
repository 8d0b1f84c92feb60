package gin

import (
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"

	"github.com/gin-gonic/gin/binding"
)

type Context struct {
	Request *http.Request
	Writer  ResponseWriter
	Params  Params
	Keys    map[any]any
}

func (c *Context) Copy() *Context { return nil }

func (c *Context) FullPath() string { return "" }

func (c *Context) Next() {}

func (c *Context) Abort() {}

func (c *Context) AbortWithStatus(code int) {}

func (c *Context) AbortWithStatusJSON(code int, jsonObj any) {}

func (c *Context) Set(key any, value any) {}

func (c *Context) Get(key any) (value any, exists bool) { return nil, false }

func (c *Context) MustGet(key any) any { return nil }

func (c *Context) GetString(key any) string { return "" }

func (c *Context) Param(key string) string { return "" }

func (c *Context) Query(key string) (value string) { return "" }

func (c *Context) DefaultQuery(key string, defaultValue string) string { return "" }

func (c *Context) GetQuery(key string) (string, bool) { return "", false }

func (c *Context) QueryArray(key string) (values []string) { return nil }

func (c *Context) GetQueryArray(key string) (values []string, ok bool) { return nil, false }

func (c *Context) QueryMap(key string) (dicts map[string]string) { return nil }

func (c *Context) GetQueryMap(key string) (map[string]string, bool) { return nil, false }

func (c *Context) PostForm(key string) (value string) { return "" }

func (c *Context) DefaultPostForm(key string, defaultValue string) string { return "" }

func (c *Context) GetPostForm(key string) (string, bool) { return "", false }

func (c *Context) PostFormArray(key string) (values []string) { return nil }

func (c *Context) GetPostFormArray(key string) (values []string, ok bool) { return nil, false }

func (c *Context) PostFormMap(key string) (dicts map[string]string) { return nil }

func (c *Context) GetPostFormMap(key string) (map[string]string, bool) { return nil, false }

func (c *Context) FormFile(name string) (*multipart.FileHeader, error) { return nil, nil }

func (c *Context) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (c *Context) SaveUploadedFile(file *multipart.FileHeader, dst string, perm ...fs.FileMode) error {
	return nil
}

func (c *Context) Bind(obj any) error { return nil }

func (c *Context) BindJSON(obj any) error { return nil }

func (c *Context) BindXML(obj any) error { return nil }

func (c *Context) BindQuery(obj any) error { return nil }

func (c *Context) BindYAML(obj any) error { return nil }

func (c *Context) BindTOML(obj any) error { return nil }

func (c *Context) BindPlain(obj any) error { return nil }

func (c *Context) BindHeader(obj any) error { return nil }

func (c *Context) BindUri(obj any) error { return nil }

func (c *Context) MustBindWith(obj any, b binding.Binding) error { return nil }

func (c *Context) ShouldBind(obj any) error { return nil }

func (c *Context) ShouldBindJSON(obj any) error { return nil }

func (c *Context) ShouldBindXML(obj any) error { return nil }

func (c *Context) ShouldBindQuery(obj any) error { return nil }

func (c *Context) ShouldBindYAML(obj any) error { return nil }

func (c *Context) ShouldBindTOML(obj any) error { return nil }

func (c *Context) ShouldBindPlain(obj any) error { return nil }

func (c *Context) ShouldBindHeader(obj any) error { return nil }

func (c *Context) ShouldBindUri(obj any) error { return nil }

func (c *Context) ShouldBindWith(obj any, b binding.Binding) error { return nil }

func (c *Context) ShouldBindBodyWith(obj any, bb binding.BindingBody) (err error) { return nil }

func (c *Context) ShouldBindBodyWithJSON(obj any) error { return nil }

func (c *Context) ShouldBindBodyWithXML(obj any) error { return nil }

func (c *Context) ShouldBindBodyWithYAML(obj any) error { return nil }

func (c *Context) ShouldBindBodyWithTOML(obj any) error { return nil }

func (c *Context) ShouldBindBodyWithPlain(obj any) error { return nil }

func (c *Context) ClientIP() string { return "" }

func (c *Context) RemoteIP() string { return "" }

func (c *Context) ContentType() string { return "" }

func (c *Context) Status(code int) {}

func (c *Context) Header(key string, value string) {}

func (c *Context) GetHeader(key string) string { return "" }

func (c *Context) GetRawData() ([]byte, error) { return nil, nil }

func (c *Context) SetCookie(name string, value string, maxAge int, path string, domain string, secure bool, httpOnly bool) {
}

func (c *Context) Cookie(name string) (string, error) { return "", nil }

func (c *Context) JSON(code int, obj any) {}

func (c *Context) String(code int, format string, values ...any) {}

func (c *Context) Redirect(code int, location string) {}

func (c *Context) Data(code int, contentType string, data []byte) {}

func (c *Context) File(filepath string) {}

func (c *Context) SSEvent(name string, message any) {}

func (c *Context) Stream(step func(w io.Writer) bool) bool { return false }
