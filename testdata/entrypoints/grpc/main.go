// Command grpc registers two services on a server with interceptors.
package main

import (
	"context"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"example.com/grpc/gen/ordersv1"
	"example.com/grpc/orders"
	"example.com/grpc/stock"
)

type guard struct{ token string }

func main() {
	g := &guard{token: "secret"}
	s := grpc.NewServer(
		grpc.ChainUnaryInterceptor(logUnary, g.unary, limit(10)),
		grpc.StreamInterceptor(g.stream),
	)
	ordersv1.RegisterOrdersServer(s, orders.New())
	stock.Register(s)
	l, err := net.Listen("tcp", ":9090")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(s.Serve(l))
}

func logUnary(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	log.Println(info.FullMethod)
	return handler(ctx, req)
}

func (g *guard) unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if err := g.check(ctx); err != nil {
		return nil, err
	}
	return handler(ctx, req)
}

func (g *guard) stream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	if err := g.check(ss.Context()); err != nil {
		return err
	}
	return handler(srv, ss)
}

func (g *guard) check(ctx context.Context) error {
	md, _ := metadata.FromIncomingContext(ctx)
	if v := md.Get("authorization"); len(v) == 0 || v[0] != g.token {
		return status.Error(codes.Unauthenticated, "no token")
	}
	return nil
}

func limit(n int) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if n == 0 {
			return nil, status.Error(codes.Internal, "limit")
		}
		return handler(ctx, req)
	}
}
