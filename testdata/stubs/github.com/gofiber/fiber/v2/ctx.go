package fiber

import (
	"mime/multipart"
	"time"

	"github.com/valyala/fasthttp"
)

type Ctx struct{}

type Cookie struct {
	Name        string
	Value       string
	Path        string
	Domain      string
	MaxAge      int
	Expires     time.Time
	Secure      bool
	HTTPOnly    bool
	SameSite    string
	SessionOnly bool
}

func (c *Ctx) BodyRaw() []byte { return nil }

func (c *Ctx) Body() []byte { return nil }

func (c *Ctx) BodyParser(out interface{}) error { return nil }

func (c *Ctx) Context() *fasthttp.RequestCtx { return nil }

func (c *Ctx) Cookie(cookie *Cookie) {}

func (c *Ctx) Cookies(key string, defaultValue ...string) string { return "" }

func (c *Ctx) CookieParser(out interface{}) error { return nil }

func (c *Ctx) Request() *fasthttp.Request { return nil }

func (c *Ctx) FormFile(key string) (*multipart.FileHeader, error) { return nil, nil }

func (c *Ctx) FormValue(key string, defaultValue ...string) string { return "" }

func (c *Ctx) Get(key string, defaultValue ...string) string { return "" }

func (c *Ctx) GetReqHeaders() map[string][]string { return nil }

func (c *Ctx) Hostname() string { return "" }

func (c *Ctx) IP() string { return "" }

func (c *Ctx) IPs() []string { return nil }

func (c *Ctx) JSON(data interface{}, ctype ...string) error { return nil }

func (c *Ctx) Locals(key interface{}, value ...interface{}) interface{} { return nil }

func (c *Ctx) Method(override ...string) string { return "" }

func (c *Ctx) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (c *Ctx) Next() error { return nil }

func (c *Ctx) OriginalURL() string { return "" }

func (c *Ctx) Params(key string, defaultValue ...string) string { return "" }

func (c *Ctx) AllParams() map[string]string { return nil }

func (c *Ctx) ParamsParser(out interface{}) error { return nil }

func (c *Ctx) ParamsInt(key string, defaultValue ...int) (int, error) { return 0, nil }

func (c *Ctx) Path(override ...string) string { return "" }

func (c *Ctx) Query(key string, defaultValue ...string) string { return "" }

func (c *Ctx) Queries() map[string]string { return nil }

func (c *Ctx) QueryInt(key string, defaultValue ...int) int { return 0 }

func (c *Ctx) QueryBool(key string, defaultValue ...bool) bool { return false }

func (c *Ctx) QueryFloat(key string, defaultValue ...float64) float64 { return 0 }

func (c *Ctx) QueryParser(out interface{}) error { return nil }

func (c *Ctx) ReqHeaderParser(out interface{}) error { return nil }

func (*Ctx) SaveFile(fileheader *multipart.FileHeader, path string) error { return nil }

func (*Ctx) SaveFileToStorage(fileheader *multipart.FileHeader, path string, storage Storage) error {
	return nil
}

func (c *Ctx) Send(body []byte) error { return nil }

func (c *Ctx) SendStatus(status int) error { return nil }

func (c *Ctx) SendString(body string) error { return nil }

func (c *Ctx) Set(key string, val string) {}

func (c *Ctx) Status(status int) *Ctx { return nil }
