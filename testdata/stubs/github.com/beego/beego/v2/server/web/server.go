package web

import (
	"net/http"

	"github.com/beego/beego/v2/server/web/context"
)

type HandleFunc func(ctx *context.Context)

type FilterFunc = HandleFunc

type FilterChain func(next FilterFunc) FilterFunc

type FilterOpt func(opts *filterOpts)

type filterOpts struct{}

type MiddleWare func(http.Handler) http.Handler

type ControllerRegister struct{}

type HttpServer struct {
	Handlers *ControllerRegister
	Server   *http.Server
}

var BeeApp *HttpServer

const (
	BeforeStatic = iota
	BeforeRouter
	BeforeExec
	AfterExec
	FinishRouter
)

func NewHttpSever() *HttpServer { return nil }

func WithReturnOnOutput(ret bool) FilterOpt { return nil }

func Run(params ...string) {}

func (app *HttpServer) Run(addr string, mws ...MiddleWare) {}

func Router(rootpath string, c ControllerInterface, mappingMethods ...string) *HttpServer { return nil }

func RESTRouter(rootpath string, c ControllerInterface) *HttpServer { return nil }

func Include(cList ...ControllerInterface) *HttpServer { return nil }

func AutoRouter(c ControllerInterface) *HttpServer { return nil }

func AutoPrefix(prefix string, c ControllerInterface) *HttpServer { return nil }

func Handler(rootpath string, h http.Handler, options ...interface{}) *HttpServer { return nil }

func InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) *HttpServer {
	return nil
}

func InsertFilterChain(pattern string, filterChain FilterChain, opts ...FilterOpt) *HttpServer {
	return nil
}

func Get(rootpath string, f HandleFunc) *HttpServer { return nil }

func CtrlGet(rootpath string, f interface{}) {}

func Post(rootpath string, f HandleFunc) *HttpServer { return nil }

func CtrlPost(rootpath string, f interface{}) {}

func Put(rootpath string, f HandleFunc) *HttpServer { return nil }

func CtrlPut(rootpath string, f interface{}) {}

func Delete(rootpath string, f HandleFunc) *HttpServer { return nil }

func CtrlDelete(rootpath string, f interface{}) {}

func Patch(rootpath string, f HandleFunc) *HttpServer { return nil }

func CtrlPatch(rootpath string, f interface{}) {}

func Head(rootpath string, f HandleFunc) *HttpServer { return nil }

func CtrlHead(rootpath string, f interface{}) {}

func Options(rootpath string, f HandleFunc) *HttpServer { return nil }

func CtrlOptions(rootpath string, f interface{}) {}

func Any(rootpath string, f HandleFunc) *HttpServer { return nil }

func CtrlAny(rootpath string, f interface{}) {}

func (app *HttpServer) Router(rootpath string, c ControllerInterface, mappingMethods ...string) *HttpServer {
	return nil
}

func (app *HttpServer) RESTRouter(rootpath string, c ControllerInterface) *HttpServer { return nil }

func (app *HttpServer) Include(cList ...ControllerInterface) *HttpServer { return nil }

func (app *HttpServer) AutoRouter(c ControllerInterface) *HttpServer { return nil }

func (app *HttpServer) AutoPrefix(prefix string, c ControllerInterface) *HttpServer { return nil }

func (app *HttpServer) Handler(rootpath string, h http.Handler, options ...interface{}) *HttpServer {
	return nil
}

func (app *HttpServer) InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) *HttpServer {
	return nil
}

func (app *HttpServer) InsertFilterChain(pattern string, filterChain FilterChain, opts ...FilterOpt) *HttpServer {
	return nil
}

func (app *HttpServer) Get(rootpath string, f HandleFunc) *HttpServer { return nil }

func (app *HttpServer) CtrlGet(rootpath string, f interface{}) *HttpServer { return nil }

func (app *HttpServer) Post(rootpath string, f HandleFunc) *HttpServer { return nil }

func (app *HttpServer) CtrlPost(rootpath string, f interface{}) *HttpServer { return nil }

func (app *HttpServer) Put(rootpath string, f HandleFunc) *HttpServer { return nil }

func (app *HttpServer) CtrlPut(rootpath string, f interface{}) *HttpServer { return nil }

func (app *HttpServer) Delete(rootpath string, f HandleFunc) *HttpServer { return nil }

func (app *HttpServer) CtrlDelete(rootpath string, f interface{}) *HttpServer { return nil }

func (app *HttpServer) Patch(rootpath string, f HandleFunc) *HttpServer { return nil }

func (app *HttpServer) CtrlPatch(rootpath string, f interface{}) *HttpServer { return nil }

func (app *HttpServer) Head(rootpath string, f HandleFunc) *HttpServer { return nil }

func (app *HttpServer) CtrlHead(rootpath string, f interface{}) *HttpServer { return nil }

func (app *HttpServer) Options(rootpath string, f HandleFunc) *HttpServer { return nil }

func (app *HttpServer) CtrlOptions(rootpath string, f interface{}) *HttpServer { return nil }

func (app *HttpServer) Any(rootpath string, f HandleFunc) *HttpServer { return nil }

func (app *HttpServer) CtrlAny(rootpath string, f interface{}) *HttpServer { return nil }
