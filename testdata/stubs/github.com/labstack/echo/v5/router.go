package echo

type Router interface {
	Add(routable Route) (RouteInfo, error)
	Remove(method string, path string) error
	Route(c *Context) HandlerFunc
	Routes() Routes
}

type Routes []RouteInfo

type PathValues []PathValue

type PathValue struct{}
