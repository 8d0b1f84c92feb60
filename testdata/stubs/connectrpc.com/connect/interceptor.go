package connect

import "context"

type UnaryFunc func(context.Context, AnyRequest) (AnyResponse, error)

type StreamingClientFunc func(context.Context, Spec) StreamingClientConn

type StreamingHandlerFunc func(context.Context, StreamingHandlerConn) error

type Interceptor interface {
	WrapStreamingClient(StreamingClientFunc) StreamingClientFunc
	WrapStreamingHandler(StreamingHandlerFunc) StreamingHandlerFunc
	WrapUnary(UnaryFunc) UnaryFunc
}

type UnaryInterceptorFunc func(UnaryFunc) UnaryFunc

func (f UnaryInterceptorFunc) WrapUnary(next UnaryFunc) UnaryFunc { return nil }

func (f UnaryInterceptorFunc) WrapStreamingClient(next StreamingClientFunc) StreamingClientFunc {
	return nil
}

func (f UnaryInterceptorFunc) WrapStreamingHandler(next StreamingHandlerFunc) StreamingHandlerFunc {
	return nil
}
