package grpc

import "context"

func NewClient(target string, opts ...DialOption) (conn *ClientConn, err error) { return nil, nil }

type ClientConnInterface interface {
	Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error
	NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (ClientStream, error)
}

type ClientConn struct{}
