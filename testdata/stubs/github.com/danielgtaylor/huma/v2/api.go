package huma

import (
	"context"
	"crypto/tls"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"time"
)

type Adapter interface {
	Handle(op *Operation, handler func(ctx Context))
	ServeHTTP(http.ResponseWriter, *http.Request)
}

type Context interface {
	AppendHeader(name string, value string)
	BodyReader() io.Reader
	BodyWriter() io.Writer
	Context() context.Context
	EachHeader(cb func(name string, value string))
	GetMultipartForm() (*multipart.Form, error)
	Header(name string) string
	Host() string
	Method() string
	Operation() *Operation
	Param(name string) string
	Query(name string) string
	RemoteAddr() string
	SetHeader(name string, value string)
	SetReadDeadline(time.Time) error
	SetStatus(code int)
	Status() int
	TLS() *tls.ConnectionState
	URL() url.URL
	Version() ProtoVersion
}

type ProtoVersion struct{}

type Transformer func(ctx Context, status string, v any) (any, error)

type Config struct {
	*OpenAPI
	registryConfig
}

type API interface {
	Adapter() Adapter
	Marshal(w io.Writer, contentType string, v any) error
	Middlewares() Middlewares
	Negotiate(accept string) (string, error)
	OpenAPI() *OpenAPI
	Transform(ctx Context, status string, v any) (any, error)
	Unmarshal(contentType string, data []byte, v any) error
	UseMiddleware(middlewares ...func(ctx Context, next func(Context)))
}
