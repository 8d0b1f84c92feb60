// Package endpoint is a stub for tests: types and signatures of github.com/go-kit/kit/endpoint, without its code.
package endpoint

import "context"

type Endpoint func(ctx context.Context, request interface{}) (response interface{}, err error)

func Nop(context.Context, interface{}) (interface{}, error) { return nil, nil }

type Middleware func(Endpoint) Endpoint

func Chain(outer Middleware, others ...Middleware) Middleware { return nil }
