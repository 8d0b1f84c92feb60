// Package context is a stub for tests: types and signatures of github.com/kataras/iris/v12/context, without its code.
package context

type Context struct{}

type Handler = func(*Context)

func (ctx *Context) URLParam(name string) string { return "" }

func (ctx *Context) WriteString(s string) (int, error) { return 0, nil }
