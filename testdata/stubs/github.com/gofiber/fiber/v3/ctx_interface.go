package fiber

import (
	"bufio"
	"context"
	"crypto/tls"
	"io"
	"mime/multipart"
	"time"

	"github.com/valyala/fasthttp"
)

type CustomCtx interface {
	Ctx
	Abandon()
	ForceRelease()
	IsAbandoned() bool
	Reset(fctx *fasthttp.RequestCtx)
	getDetectionPath() string
	getIndexRoute() int
	getMatched() bool
	getMethodInt() int
	getPathOriginal() string
	getSkipNonUseRoutes() bool
	getTreePathHash() int
	getValues() *[30]string
	release()
	setIndexHandler(handler int)
	setIndexRoute(route int)
	setMatched(matched bool)
	setRoute(route *Route)
	setSkipNonUseRoutes(skip bool)
}

type Ctx interface {
	Abandon()
	AcceptEncoding() string
	AcceptLanguage() string
	Accepts(offers ...string) string
	AcceptsCharsets(offers ...string) string
	AcceptsEncodings(offers ...string) string
	AcceptsEventStream() bool
	AcceptsHTML() bool
	AcceptsJSON() bool
	AcceptsLanguages(offers ...string) string
	AcceptsLanguagesExtended(offers ...string) string
	AcceptsXML() bool
	App() *App
	Append(field string, values ...string)
	Attachment(filename ...string)
	AutoFormat(body any) error
	BaseURL() string
	Bind() *Bind
	Body() []byte
	BodyRaw() []byte
	CBOR(data any, ctype ...string) error
	Charset() string
	ClearCookie(key ...string)
	ClientHelloInfo() *tls.ClientHelloInfo
	Context() context.Context
	Cookie(cookie *Cookie)
	Cookies(key string, defaultValue ...string) string
	Deadline() (time.Time, bool)
	Done() <-chan struct{}
	Download(file string, filename ...string) error
	Drop() error
	End() error
	Err() error
	ForceRelease()
	FormFile(key string) (*multipart.FileHeader, error)
	FormValue(key string, defaultValue ...string) string
	Format(handlers ...ResFmt) error
	Fresh() bool
	FullPath() string
	FullURL() string
	Get(key string, defaultValue ...string) string
	GetHeaders() map[string][]string
	GetReqHeaders() map[string][]string
	GetRespHeader(key string, defaultValue ...string) string
	GetRespHeaders() map[string][]string
	GetRouteURL(routeName string, params Map) (string, error)
	HasBody() bool
	HasHeader(key string) bool
	Host() string
	Hostname() string
	IP() string
	IPs() []string
	Is(extension string) bool
	IsAbandoned() bool
	IsForm() bool
	IsFromLocal() bool
	IsJSON() bool
	IsMiddleware() bool
	IsMultipart() bool
	IsPreflight() bool
	IsProxyTrusted() bool
	IsWebSocket() bool
	JSON(data any, ctype ...string) error
	JSONP(data any, callback ...string) error
	Links(link ...string)
	Locals(key any, value ...any) any
	Location(path string)
	Matched() bool
	MediaType() string
	Method(override ...string) string
	MsgPack(data any, ctype ...string) error
	MultipartForm() (*multipart.Form, error)
	Next() error
	OriginalURL() string
	OverrideParam(name string, value string)
	Params(key string, defaultValue ...string) string
	Path(override ...string) string
	Port() string
	Protocol() string
	Queries() map[string]string
	Query(key string, defaultValue ...string) string
	Range(size int64) (Range, error)
	Redirect() *Redirect
	Referer() string
	Render(name string, bind any, layouts ...string) error
	Req() Req
	Request() *fasthttp.Request
	RequestCtx() *fasthttp.RequestCtx
	RequestID() string
	Res() Res
	Reset(fctx *fasthttp.RequestCtx)
	Response() *fasthttp.Response
	RestartRouting() error
	Route() *Route
	SaveFile(fileheader *multipart.FileHeader, path string) error
	SaveFileToStorage(fileheader *multipart.FileHeader, path string, storage Storage) error
	Scheme() string
	Secure() bool
	Send(body []byte) error
	SendEarlyHints(hints []string) error
	SendFile(file string, config ...SendFile) error
	SendStatus(status int) error
	SendStream(stream io.Reader, size ...int) error
	SendStreamWriter(streamWriter func(*bufio.Writer)) error
	SendString(body string) error
	Set(key string, val string)
	SetContext(ctx context.Context)
	Stale() bool
	Status(status int) Ctx
	String() string
	Subdomains(offset ...int) []string
	Type(extension string, charset ...string) Ctx
	UserAgent() string
	Value(key any) any
	Vary(fields ...string)
	ViewBind(vars Map) error
	Write(p []byte) (int, error)
	WriteString(s string) (int, error)
	Writef(f string, a ...any) (int, error)
	XHR() bool
	XML(data any) error
	configDependentPaths()
	extractIPFromHeader(header string) string
	extractIPsFromHeader(header string) []string
	getBody() []byte
	getDetectionPath() string
	getIndexRoute() int
	getLocationFromRoute(route *Route, params Map) (string, error)
	getMatched() bool
	getMethodInt() int
	getPathOriginal() string
	getSkipNonUseRoutes() bool
	getTreePathHash() int
	getValues() *[30]string
	release()
	renderExtensions(bind any)
	setCanonical(key string, val string)
	setHandlerCtx(ctx CustomCtx)
	setIndexHandler(handler int)
	setIndexRoute(route int)
	setMatched(matched bool)
	setRoute(route *Route)
	setSkipNonUseRoutes(skip bool)
	tryDecodeBodyInOrder(originalBody *[]byte, encodings []string) (body []byte, decodesRealized uint8, err error)
}
