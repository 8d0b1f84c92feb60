package echo

type Route struct {
	Method      string
	Path        string
	Name        string
	Handler     HandlerFunc
	Middlewares []MiddlewareFunc
}

func (r Route) ToRouteInfo(params []string) RouteInfo { return RouteInfo{} }

func (r Route) WithPrefix(pathPrefix string, middlewares []MiddlewareFunc) Route { return Route{} }

type RouteInfo struct{}
