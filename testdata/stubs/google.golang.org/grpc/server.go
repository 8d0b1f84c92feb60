package grpc

import (
	"context"
	"net"
	"net/http"
)

type MethodHandler func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)

type MethodDesc struct {
	MethodName string
	Handler    MethodHandler
}

type ServiceDesc struct {
	ServiceName string
	HandlerType any
	Methods     []MethodDesc
	Streams     []StreamDesc
	Metadata    any
}

type Server struct{}

type serverOptions struct{}

type ServerOption interface {
	apply(*serverOptions)
}

func UnaryInterceptor(i UnaryServerInterceptor) ServerOption { return nil }

func ChainUnaryInterceptor(interceptors ...UnaryServerInterceptor) ServerOption { return nil }

func StreamInterceptor(i StreamServerInterceptor) ServerOption { return nil }

func ChainStreamInterceptor(interceptors ...StreamServerInterceptor) ServerOption { return nil }

func NewServer(opt ...ServerOption) *Server { return nil }

type ServiceRegistrar interface {
	RegisterService(desc *ServiceDesc, impl any)
}

func (s *Server) RegisterService(sd *ServiceDesc, ss any) {}

func (s *Server) Serve(lis net.Listener) error { return nil }

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (s *Server) Stop() {}

func (s *Server) GracefulStop() {}
