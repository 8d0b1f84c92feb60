// Package grpc is a stub for tests: types and signatures of google.golang.org/grpc, without its code.
package grpc

import "context"

func (cc *ClientConn) Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error {
	return nil
}
