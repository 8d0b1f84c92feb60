// Package app is a stub for tests: types and signatures of github.com/cloudwego/hertz/pkg/app, without its code.
package app

import (
	"context"
	"mime/multipart"
)

type RequestContext struct{}

type HandlerFunc func(c context.Context, ctx *RequestContext)

func (ctx *RequestContext) FormFile(name string) (*multipart.FileHeader, error) { return nil, nil }

func (ctx *RequestContext) SaveUploadedFile(file *multipart.FileHeader, dst string) error { return nil }
