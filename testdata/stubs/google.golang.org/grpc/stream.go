package grpc

import (
	"context"

	"google.golang.org/grpc/metadata"
)

type StreamHandler func(srv any, stream ServerStream) error

type StreamDesc struct {
	StreamName    string
	Handler       StreamHandler
	ServerStreams bool
	ClientStreams bool
}

type ClientStream interface {
	CloseSend() error
	Context() context.Context
	Header() (metadata.MD, error)
	RecvMsg(m any) error
	SendMsg(m any) error
	Trailer() metadata.MD
}

func (cc *ClientConn) NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (ClientStream, error) {
	return nil, nil
}

type csAttempt struct{}

type ServerStream interface {
	Context() context.Context
	RecvMsg(m any) error
	SendHeader(metadata.MD) error
	SendMsg(m any) error
	SetHeader(metadata.MD) error
	SetTrailer(metadata.MD)
}
