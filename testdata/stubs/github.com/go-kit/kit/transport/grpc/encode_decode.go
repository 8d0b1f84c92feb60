// Package grpc is a stub for tests: types and signatures of github.com/go-kit/kit/transport/grpc, without its code.
package grpc

import "context"

type DecodeRequestFunc func(context.Context, interface{}) (request interface{}, err error)

type EncodeResponseFunc func(context.Context, interface{}) (response interface{}, err error)
