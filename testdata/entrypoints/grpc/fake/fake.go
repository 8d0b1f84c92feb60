// Package fake has a client for tests: it implements the client's interface, not the server's.
package fake

import (
	"context"

	"google.golang.org/grpc"

	"example.com/grpc/gen/ordersv1"
)

// Orders is a client without a server.
type Orders struct{ made []string }

var _ ordersv1.OrdersClient = (*Orders)(nil)

// Create only looks like an RPC.
func (f *Orders) Create(ctx context.Context, in *ordersv1.CreateRequest, opts ...grpc.CallOption) (*ordersv1.Order, error) {
	f.made = append(f.made, in.Id)
	return &ordersv1.Order{Id: in.Id}, nil
}
