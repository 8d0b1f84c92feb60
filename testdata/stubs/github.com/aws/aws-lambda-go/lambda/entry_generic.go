package lambda

import "context"

type HandlerFunc[TIn any, TOut any] interface {
	func(context.Context, TIn) (TOut, error)
}

func StartHandlerFunc[TIn, TOut any, H HandlerFunc[TIn, TOut]](handler H, options ...Option) {}
