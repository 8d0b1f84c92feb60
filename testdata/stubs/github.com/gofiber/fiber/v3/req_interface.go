package fiber

import (
	"mime/multipart"

	"github.com/valyala/fasthttp"
)

type Req interface {
	Accepts(offers ...string) string
	AcceptsCharsets(offers ...string) string
	AcceptsEncodings(offers ...string) string
	AcceptsLanguages(offers ...string) string
	AcceptsLanguagesExtended(offers ...string) string
	App() *App
	BaseURL() string
	Body() []byte
	BodyRaw() []byte
	Cookies(key string, defaultValue ...string) string
	FormFile(key string) (*multipart.FileHeader, error)
	FormValue(key string, defaultValue ...string) string
	Fresh() bool
	Get(key string, defaultValue ...string) string
	GetHeaders() map[string][]string
	Host() string
	Hostname() string
	IP() string
	IPs() []string
	Is(extension string) bool
	IsFromLocal() bool
	IsProxyTrusted() bool
	Locals(key any, value ...any) any
	Method(override ...string) string
	MultipartForm() (*multipart.Form, error)
	OriginalURL() string
	Params(key string, defaultValue ...string) string
	Port() string
	Protocol() string
	Queries() map[string]string
	Query(key string, defaultValue ...string) string
	Range(size int64) (Range, error)
	Request() *fasthttp.Request
	RequestCtx() *fasthttp.RequestCtx
	Route() *Route
	Scheme() string
	Stale() bool
	Subdomains(offset ...int) []string
	extractIPFromHeader(header string) string
	extractIPsFromHeader(header string) []string
	getBody() []byte
	release()
	tryDecodeBodyInOrder(originalBody *[]byte, encodings []string) (body []byte, decodesRealized uint8, err error)
}
