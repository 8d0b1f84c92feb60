// Package web is a stub for tests: types and signatures of github.com/beego/beego/v2/server/web, without its code.
package web

import (
	"mime/multipart"
	"net/url"

	"github.com/beego/beego/v2/server/web/context"
)

type ControllerInterface interface {
	Init(ct *context.Context, controllerName, actionName string, app interface{})
	Prepare()
	Get()
	Post()
	Delete()
	Put()
	Head()
	Patch()
	Options()
	Trace()
	Finish()
	Render() error
	XSRFToken() string
	CheckXSRFCookie() bool
	HandlerFunc(fn string) bool
	URLMapping()
}

type Controller struct {
	Ctx           *context.Context
	Data          map[interface{}]interface{}
	AppController interface{}
	TplName       string
	EnableXSRF    bool
}

type ControllerComments struct {
	Method           string
	Router           string
	Filters          []*ControllerFilter
	AllowHTTPMethods []string
	Params           []map[string]string
}

type ControllerFilter struct {
	Pattern string
	Pos     int
	Filter  FilterFunc
}

var GlobalControllerRouter = make(map[string][]ControllerComments)

func (c *Controller) Init(ctx *context.Context, controllerName, actionName string, app interface{}) {}

func (c *Controller) Prepare() {}

func (c *Controller) Finish() {}

func (c *Controller) Get() {}

func (c *Controller) Post() {}

func (c *Controller) Delete() {}

func (c *Controller) Put() {}

func (c *Controller) Head() {}

func (c *Controller) Patch() {}

func (c *Controller) Options() {}

func (c *Controller) Trace() {}

func (c *Controller) HandlerFunc(fnname string) bool { return false }

func (c *Controller) URLMapping() {}

func (c *Controller) Mapping(method string, fn func()) {}

func (c *Controller) Render() error { return nil }

func (c *Controller) XSRFToken() string { return "" }

func (c *Controller) CheckXSRFCookie() bool { return false }

func (c *Controller) Redirect(url string, code int) {}

func (c *Controller) Abort(code string) {}

func (c *Controller) StopRun() {}

func (c *Controller) ServeJSON(encoding ...bool) error { return nil }

func (c *Controller) Input() (url.Values, error) { return nil, nil }

func (c *Controller) ParseForm(obj interface{}) error { return nil }

func (c *Controller) BindJSON(obj interface{}) error { return nil }

func (c *Controller) GetString(key string, def ...string) string { return "" }

func (c *Controller) GetInt(key string, def ...int) (int, error) { return 0, nil }

func (c *Controller) GetFile(key string) (multipart.File, *multipart.FileHeader, error) {
	return nil, nil, nil
}

func (c *Controller) SaveToFile(fromFile, toFile string) error { return nil }

func (c *Controller) SetSession(name interface{}, value interface{}) error { return nil }

func (c *Controller) GetSession(name interface{}) interface{} { return nil }
