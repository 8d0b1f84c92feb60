// Package iris is a stub for tests: types and signatures of github.com/kataras/iris/v12, without its code.
package iris

import (
	"github.com/kataras/iris/v12/context"
	"github.com/kataras/iris/v12/core/router"
)

type Context = *context.Context

type Application struct{ *router.APIBuilder }

func New() *Application { return nil }

func (app *Application) Listen(hostPort string) error { return nil }
