package fiber

type Router interface {
	Add(method string, path string, handlers ...Handler) Router
	All(path string, handlers ...Handler) Router
	Connect(path string, handlers ...Handler) Router
	Delete(path string, handlers ...Handler) Router
	Get(path string, handlers ...Handler) Router
	Group(prefix string, handlers ...Handler) Router
	Head(path string, handlers ...Handler) Router
	Mount(prefix string, fiber *App) Router
	Name(name string) Router
	Options(path string, handlers ...Handler) Router
	Patch(path string, handlers ...Handler) Router
	Post(path string, handlers ...Handler) Router
	Put(path string, handlers ...Handler) Router
	Route(prefix string, fn func(router Router), name ...string) Router
	Static(prefix string, root string, config ...Static) Router
	Trace(path string, handlers ...Handler) Router
	Use(args ...interface{}) Router
}
