// Package stock implements the service of stock and registers itself; Reserve is promoted from an embedded type.
package stock

import (
	"context"

	"google.golang.org/grpc"

	"example.com/grpc/gen/stockv1"
)

type base struct{ left map[string]int32 }

// Reserve takes one.
func (b *base) Reserve(ctx context.Context, in *stockv1.ReserveRequest) (*stockv1.ReserveReply, error) { // want `entry: grpc RPC /shop\.stock\.v1\.Stock/Reserve \(\*base\)\.Reserve \[logUnary \(\*guard\)\.unary limit\$1\]`
	b.left[in.Sku]--
	return &stockv1.ReserveReply{Left: b.left[in.Sku]}, nil
}

type service struct{ *base }

// Levels sends levels.
func (s service) Levels(in *stockv1.ReserveRequest, stream stockv1.Stock_LevelsServer) error { // want `entry: grpc RPC /shop\.stock\.v1\.Stock/Levels service\.Levels \[\(\*guard\)\.stream\]`
	return stream.Send(&stockv1.ReserveReply{Left: s.left[in.Sku]})
}

// Register adds the service to s.
func Register(s *grpc.Server) {
	stockv1.RegisterStockServer(s, service{&base{left: map[string]int32{}}})
}
