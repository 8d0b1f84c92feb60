// Package route is a stub for tests: types and signatures of github.com/cloudwego/hertz/pkg/route, without its code.
package route

import "github.com/cloudwego/hertz/pkg/app"

type IRoutes interface {
	POST(string, ...app.HandlerFunc) IRoutes
}

type RouterGroup struct{}

func (group *RouterGroup) POST(relativePath string, handlers ...app.HandlerFunc) IRoutes { return nil }

type Engine struct{ RouterGroup }

func (group *RouterGroup) GET(relativePath string, handlers ...app.HandlerFunc) IRoutes { return nil }
