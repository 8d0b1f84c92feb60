package fx

import (
	"context"
	"fmt"
)

type Option interface {
	fmt.Stringer
	apply(*module)
}

func Options(opts ...Option) Option { return nil }

var NopLogger Option

type App struct{}

func New(opts ...Option) *App { return nil }

func (app *App) Run() {}

func (app *App) Start(ctx context.Context) (err error) { return nil }

func (app *App) Stop(ctx context.Context) (err error) { return nil }
