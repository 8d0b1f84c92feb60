package echo

import (
	"mime/multipart"
	"net/http"
	"net/url"
)

type Context struct{}

func (c *Context) Request() *http.Request { return nil }

func (c *Context) SetRequest(r *http.Request) {}

func (c *Context) Response() http.ResponseWriter { return nil }

func (c *Context) RealIP() string { return "" }

func (c *Context) Path() string { return "" }

func (c *Context) Param(name string) string { return "" }

func (c *Context) ParamOr(name string, defaultValue string) string { return "" }

func (c *Context) PathValues() PathValues { return nil }

func (c *Context) QueryParam(name string) string { return "" }

func (c *Context) QueryParamOr(name string, defaultValue string) string { return "" }

func (c *Context) QueryParams() url.Values { return nil }

func (c *Context) QueryString() string { return "" }

func (c *Context) FormValue(name string) string { return "" }

func (c *Context) FormValueOr(name string, defaultValue string) string { return "" }

func (c *Context) FormValues() (url.Values, error) { return nil, nil }

func (c *Context) FormFile(name string) (*multipart.FileHeader, error) { return nil, nil }

func (c *Context) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (c *Context) Cookie(name string) (*http.Cookie, error) { return nil, nil }

func (c *Context) Cookies() []*http.Cookie { return nil }

func (c *Context) Get(key string) any { return nil }

func (c *Context) Set(key string, val any) {}

func (c *Context) Bind(i any) error { return nil }

func (c *Context) String(code int, s string) (err error) { return nil }

func (c *Context) JSON(code int, i any) (err error) { return nil }

func (c *Context) NoContent(code int) error { return nil }
