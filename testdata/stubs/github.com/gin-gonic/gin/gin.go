// Package gin is a stub for tests: types and signatures of github.com/gin-gonic/gin, without its code.
package gin

import "net/http"

type HandlerFunc func(*Context)

type OptionFunc func(*Engine)

type HandlersChain []HandlerFunc

type Engine struct {
	RouterGroup
}

func New(opts ...OptionFunc) *Engine { return nil }

func Default(opts ...OptionFunc) *Engine { return nil }

func (engine *Engine) Handler() http.Handler { return nil }

func (engine *Engine) NoRoute(handlers ...HandlerFunc) {}

func (engine *Engine) NoMethod(handlers ...HandlerFunc) {}

func (engine *Engine) Use(middleware ...HandlerFunc) IRoutes { return nil }

func (engine *Engine) Run(addr ...string) (err error) { return nil }

func (engine *Engine) ServeHTTP(w http.ResponseWriter, req *http.Request) {}
