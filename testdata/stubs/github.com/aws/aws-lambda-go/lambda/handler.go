package lambda

import (
	"context"
	"io"
)

type Handler interface {
	Invoke(ctx context.Context, payload []byte) ([]byte, error)
}

type handlerOptions struct {
	handlerFunc
}

type Option func(*handlerOptions)

func NewHandler(handlerFunc interface{}) Handler { return nil }

func NewHandlerWithOptions(handlerFunc interface{}, options ...Option) Handler { return nil }

type handlerFunc func(context.Context, []byte) (io.Reader, error)

func (h handlerFunc) Invoke(ctx context.Context, payload []byte) ([]byte, error) { return nil, nil }
