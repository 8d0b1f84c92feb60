// Package fiber is a stub for tests: types and signatures of github.com/gofiber/fiber/v2, without its code.
package fiber

import "time"

type Handler = func(*Ctx) error

type Map map[string]interface{}

type Storage interface {
	Close() error
	Delete(key string) error
	Get(key string) ([]byte, error)
	Reset() error
	Set(key string, val []byte, exp time.Duration) error
}

type Error struct{}

type App struct{}

type Config struct {
	Prefork   bool
	Immutable bool
	BodyLimit int
	AppName   string
}

type Static struct{}

func New(config ...Config) *App { return nil }

func (app *App) Name(name string) Router { return nil }

func (app *App) Use(args ...interface{}) Router { return nil }

func (app *App) Get(path string, handlers ...Handler) Router { return nil }

func (app *App) Head(path string, handlers ...Handler) Router { return nil }

func (app *App) Post(path string, handlers ...Handler) Router { return nil }

func (app *App) Put(path string, handlers ...Handler) Router { return nil }

func (app *App) Delete(path string, handlers ...Handler) Router { return nil }

func (app *App) Connect(path string, handlers ...Handler) Router { return nil }

func (app *App) Options(path string, handlers ...Handler) Router { return nil }

func (app *App) Trace(path string, handlers ...Handler) Router { return nil }

func (app *App) Patch(path string, handlers ...Handler) Router { return nil }

func (app *App) Add(method string, path string, handlers ...Handler) Router { return nil }

func (app *App) Static(prefix string, root string, config ...Static) Router { return nil }

func (app *App) All(path string, handlers ...Handler) Router { return nil }

func (app *App) Group(prefix string, handlers ...Handler) Router { return nil }

func (app *App) Route(prefix string, fn func(router Router), name ...string) Router { return nil }

func (e *Error) Error() string { return "" }

func NewError(code int, message ...string) *Error { return nil }

func (app *App) Shutdown() error { return nil }
