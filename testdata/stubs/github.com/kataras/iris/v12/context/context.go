// Package context is a stub for tests: types and signatures of github.com/kataras/iris/v12/context, without its code.
package context

import "mime/multipart"

type Context struct{}

type Handler = func(*Context)

func (ctx *Context) URLParam(name string) string { return "" }

func (ctx *Context) WriteString(s string) (int, error) { return 0, nil }

func (ctx *Context) FormFile(key string) (multipart.File, *multipart.FileHeader, error) {
	return nil, nil, nil
}

func (ctx *Context) SaveFormFile(fh *multipart.FileHeader, dest string) (int64, error) { return 0, nil }

func (ctx *Context) UploadFormFiles(destDirectory string, before ...func(*Context, *multipart.FileHeader) bool) (uploaded []*multipart.FileHeader, n int64, err error) {
	return nil, 0, nil
}
