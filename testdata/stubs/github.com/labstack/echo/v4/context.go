package echo

import (
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
)

type Context interface {
	Attachment(file string, name string) error
	Bind(i any) error
	Blob(code int, contentType string, b []byte) error
	Cookie(name string) (*http.Cookie, error)
	Cookies() []*http.Cookie
	Echo() *Echo
	Error(err error)
	File(file string) error
	FormFile(name string) (*multipart.FileHeader, error)
	FormParams() (url.Values, error)
	FormValue(name string) string
	Get(key string) any
	HTML(code int, html string) error
	HTMLBlob(code int, b []byte) error
	Handler() HandlerFunc
	Inline(file string, name string) error
	IsTLS() bool
	IsWebSocket() bool
	JSON(code int, i any) error
	JSONBlob(code int, b []byte) error
	JSONP(code int, callback string, i any) error
	JSONPBlob(code int, callback string, b []byte) error
	JSONPretty(code int, i any, indent string) error
	Logger() Logger
	MultipartForm() (*multipart.Form, error)
	NoContent(code int) error
	Param(name string) string
	ParamNames() []string
	ParamValues() []string
	Path() string
	QueryParam(name string) string
	QueryParams() url.Values
	QueryString() string
	RealIP() string
	Redirect(code int, url string) error
	Render(code int, name string, data any) error
	Request() *http.Request
	Reset(r *http.Request, w http.ResponseWriter)
	Response() *Response
	Scheme() string
	Set(key string, val any)
	SetCookie(cookie *http.Cookie)
	SetHandler(h HandlerFunc)
	SetLogger(l Logger)
	SetParamNames(names ...string)
	SetParamValues(values ...string)
	SetPath(p string)
	SetRequest(r *http.Request)
	SetResponse(r *Response)
	Stream(code int, contentType string, r io.Reader) error
	String(code int, s string) error
	Validate(i any) error
	XML(code int, i any) error
	XMLBlob(code int, b []byte) error
	XMLPretty(code int, i any, indent string) error
}
