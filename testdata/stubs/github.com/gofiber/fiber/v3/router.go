package fiber

type Router interface {
	Add(methods []string, path string, handler any, handlers ...any) Router
	All(path string, handler any, handlers ...any) Router
	Connect(path string, handler any, handlers ...any) Router
	Delete(path string, handler any, handlers ...any) Router
	Get(path string, handler any, handlers ...any) Router
	Group(prefix string, handlers ...any) Router
	Head(path string, handler any, handlers ...any) Router
	Name(name string) Router
	Options(path string, handler any, handlers ...any) Router
	Patch(path string, handler any, handlers ...any) Router
	Post(path string, handler any, handlers ...any) Router
	Put(path string, handler any, handlers ...any) Router
	Route(prefix string, fn func(router Router), name ...string) Router
	RouteChain(path string) Register
	Trace(path string, handler any, handlers ...any) Router
	Use(args ...any) Router
}

type Route struct{}
