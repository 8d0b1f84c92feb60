// Package fiber is a stub for tests: types and signatures of github.com/gofiber/fiber/v3, without its code.
package fiber

type Handler = func(Ctx) error

type Map map[string]any

type Error struct{}

type App struct{}

type Config struct {
	Immutable bool
	AppName   string
}

func New(config ...Config) *App { return nil }

func (app *App) Name(name string) Router { return nil }

func (app *App) Use(args ...any) Router { return nil }

func (app *App) Get(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Head(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Post(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Put(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Delete(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Connect(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Options(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Trace(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Patch(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Add(methods []string, path string, handler any, handlers ...any) Router { return nil }

func (app *App) All(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Group(prefix string, handlers ...any) Router { return nil }

func (app *App) RouteChain(path string) Register { return nil }

func (app *App) Route(prefix string, fn func(router Router), name ...string) Router { return nil }

func (e *Error) Error() string { return "" }

func NewError(code int, message ...string) *Error { return nil }

func (app *App) Shutdown() error { return nil }

func (app *App) State() *State { return nil }
