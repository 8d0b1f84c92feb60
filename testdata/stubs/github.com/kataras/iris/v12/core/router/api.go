// Package router is a stub for tests: types and signatures of github.com/kataras/iris/v12/core/router, without its code.
package router

import "github.com/kataras/iris/v12/context"

type APIBuilder struct{}

type Route struct{}

func (api *APIBuilder) Get(path string, handlers ...context.Handler) *Route { return nil }

func (api *APIBuilder) Post(path string, handlers ...context.Handler) *Route { return nil }

func (api *APIBuilder) Use(handlers ...context.Handler) {}
