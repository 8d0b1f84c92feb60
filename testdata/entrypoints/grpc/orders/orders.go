// Package orders implements the service of orders.
package orders

import (
	"context"

	"google.golang.org/grpc"

	"example.com/grpc/gen/ordersv1"
)

// Server is the service; it leaves Cancel to the embedded type.
type Server struct {
	ordersv1.UnimplementedOrdersServer
	reader
}

// New returns the service.
func New() *Server {
	return &Server{reader: reader{orders: map[string]*ordersv1.Order{}}}
}

type reader struct{ orders map[string]*ordersv1.Order }

// Get reads an order.
func (s *Server) Get(ctx context.Context, in *ordersv1.GetRequest) (*ordersv1.Order, error) { // want `entry: grpc RPC /shop\.orders\.v1\.Orders/Get \(\*Server\)\.Get \[logUnary \(\*guard\)\.unary limit\$1\]`
	return s.find(ctx, in)
}

// find has the shape of an RPC and is only called.
func (r *reader) find(ctx context.Context, in *ordersv1.GetRequest) (*ordersv1.Order, error) {
	return r.orders[in.Id], ctx.Err()
}

// Create makes an order.
func (s *Server) Create(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) { // want `entry: grpc RPC /shop\.orders\.v1\.Orders/Create \(\*Server\)\.Create \[logUnary \(\*guard\)\.unary limit\$1\]`
	o := &ordersv1.Order{Id: in.GetId()}
	s.orders[o.Id] = o
	return o, nil
}

// Watch sends the states of an order.
func (s *Server) Watch(in *ordersv1.GetRequest, stream grpc.ServerStreamingServer[ordersv1.Order]) error { // want `entry: grpc RPC /shop\.orders\.v1\.Orders/Watch \(\*Server\)\.Watch \[\(\*guard\)\.stream\]`
	return stream.Send(s.orders[in.Id])
}

// Import takes lines.
func (s *Server) Import(stream grpc.ClientStreamingServer[ordersv1.Line, ordersv1.Summary]) error { // want `entry: grpc RPC /shop\.orders\.v1\.Orders/Import \(\*Server\)\.Import \[\(\*guard\)\.stream\]`
	if _, err := stream.Recv(); err != nil {
		return err
	}
	return stream.SendAndClose(&ordersv1.Summary{Lines: 1})
}

// Chat talks.
func (s *Server) Chat(stream grpc.BidiStreamingServer[ordersv1.Line, ordersv1.Order]) error { // want `entry: grpc RPC /shop\.orders\.v1\.Orders/Chat \(\*Server\)\.Chat \[\(\*guard\)\.stream\]`
	_, err := stream.Recv()
	return err
}
