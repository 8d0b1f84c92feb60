package orders

import (
	"context"

	"github.com/go-kit/kit/endpoint"
)

// Endpoints is every endpoint of the service.
type Endpoints struct {
	Create endpoint.Endpoint
	Get    endpoint.Endpoint
}

// NewEndpoints wraps svc.
func NewEndpoints(svc Service) Endpoints {
	create := makeCreate(svc)
	create = endpoint.Chain(instrument("create"), limit)(create)
	return Endpoints{
		Create: create,
		Get:    makeGet(svc),
	}
}

type createRequest struct{ ID string }

func makeCreate(svc Service) endpoint.Endpoint {
	return func(ctx context.Context, request any) (any, error) { // want `entry: go-kit POST /orders makeCreate\$1 \[instrument\$1 limit\]`
		return svc.Create(ctx, request.(createRequest).ID)
	}
}

func makeGet(svc Service) endpoint.Endpoint {
	return func(ctx context.Context, request any) (any, error) { // want `entry: go-kit GET /orders/\{id\} makeGet\$1 \[\]`
		return svc.Get(ctx, request.(string))
	}
}

func instrument(name string) endpoint.Middleware {
	return func(next endpoint.Endpoint) endpoint.Endpoint {
		return func(ctx context.Context, request any) (any, error) { return next(ctx, request) }
	}
}

func limit(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, request any) (any, error) { return next(ctx, request) }
}
