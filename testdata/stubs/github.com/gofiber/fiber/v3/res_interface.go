package fiber

import (
	"bufio"
	"io"

	"github.com/valyala/fasthttp"
)

type Res interface {
	App() *App
	Append(field string, values ...string)
	Attachment(filename ...string)
	AutoFormat(body any) error
	CBOR(data any, ctype ...string) error
	ClearCookie(key ...string)
	Cookie(cookie *Cookie)
	Download(file string, filename ...string) error
	Drop() error
	End() error
	Format(handlers ...ResFmt) error
	Get(key string, defaultValue ...string) string
	GetHeaders() map[string][]string
	GetRouteURL(routeName string, params Map) (string, error)
	JSON(data any, ctype ...string) error
	JSONP(data any, callback ...string) error
	Links(link ...string)
	Location(path string)
	MsgPack(data any, ctype ...string) error
	OriginalURL() string
	Redirect() *Redirect
	Render(name string, bind any, layouts ...string) error
	RequestCtx() *fasthttp.RequestCtx
	Response() *fasthttp.Response
	Send(body []byte) error
	SendEarlyHints(hints []string) error
	SendFile(file string, config ...SendFile) error
	SendStatus(status int) error
	SendStream(stream io.Reader, size ...int) error
	SendStreamWriter(streamWriter func(*bufio.Writer)) error
	SendString(body string) error
	Set(key string, val string)
	Status(status int) Ctx
	Type(extension string, charset ...string) Ctx
	Vary(fields ...string)
	ViewBind(vars Map) error
	Write(p []byte) (int, error)
	WriteString(s string) (int, error)
	Writef(f string, a ...any) (int, error)
	XML(data any) error
	getLocationFromRoute(route *Route, params Map) (string, error)
	release()
	renderExtensions(bind any)
	setCanonical(key string, val string)
}
