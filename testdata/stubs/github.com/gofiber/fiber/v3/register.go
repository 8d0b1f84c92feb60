package fiber

type Register interface {
	Add(methods []string, handler any, handlers ...any) Register
	All(handler any, handlers ...any) Register
	Connect(handler any, handlers ...any) Register
	Delete(handler any, handlers ...any) Register
	Get(handler any, handlers ...any) Register
	Head(handler any, handlers ...any) Register
	Options(handler any, handlers ...any) Register
	Patch(handler any, handlers ...any) Register
	Post(handler any, handlers ...any) Register
	Put(handler any, handlers ...any) Register
	RouteChain(path string) Register
	Trace(handler any, handlers ...any) Register
}
