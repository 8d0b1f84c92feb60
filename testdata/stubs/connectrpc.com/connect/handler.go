package connect

import (
	"context"
	"net/http"
)

type Handler struct{}

func NewUnaryHandler[Req, Res any](procedure string, unary func(context.Context, *Request[Req]) (*Response[Res], error), options ...HandlerOption) *Handler {
	return nil
}

func NewUnaryHandlerSimple[Req, Res any](procedure string, unary func(context.Context, *Req) (*Res, error), options ...HandlerOption) *Handler {
	return nil
}

func NewClientStreamHandler[Req, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Response[Res], error), options ...HandlerOption) *Handler {
	return nil
}

func NewClientStreamHandlerSimple[Req, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Res, error), options ...HandlerOption) *Handler {
	return nil
}

func NewServerStreamHandler[Req, Res any](procedure string, implementation func(context.Context, *Request[Req], *ServerStream[Res]) error, options ...HandlerOption) *Handler {
	return nil
}

func NewServerStreamHandlerSimple[Req, Res any](procedure string, implementation func(context.Context, *Req, *ServerStream[Res]) error, options ...HandlerOption) *Handler {
	return nil
}

func NewBidiStreamHandler[Req, Res any](procedure string, implementation func(context.Context, *BidiStream[Req, Res]) error, options ...HandlerOption) *Handler {
	return nil
}

func (h *Handler) ServeHTTP(responseWriter http.ResponseWriter, request *http.Request) {}

type handlerConfig struct{}
