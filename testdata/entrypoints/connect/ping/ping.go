// Package ping implements the service; it leaves Echo to the embedded type.
package ping

import (
	"context"

	"connectrpc.com/connect"

	"example.com/connect/gen/pingv1"
	"example.com/connect/gen/pingv1/pingv1connect"
)

// Server is the service.
type Server struct {
	pingv1connect.UnimplementedPingServiceHandler
	last string
}

// New returns the service.
func New() *Server { return &Server{} }

// Ping answers.
func (s *Server) Ping(ctx context.Context, req *connect.Request[pingv1.PingRequest]) (*connect.Response[pingv1.PingResponse], error) { // want `entry: connect RPC /ping\.v1\.PingService/Ping \(\*Server\)\.Ping \[cors \(\*tracer\)\.WrapUnary logUnary newAuth\$1\]`
	return s.answer(ctx, req)
}

// answer has the shape of an RPC and is only called.
func (s *Server) answer(ctx context.Context, req *connect.Request[pingv1.PingRequest]) (*connect.Response[pingv1.PingResponse], error) {
	s.last = req.Msg.Text
	return connect.NewResponse(&pingv1.PingResponse{Text: s.last}), nil
}

// Sum adds.
func (s *Server) Sum(ctx context.Context, stream *connect.ClientStream[pingv1.SumRequest]) (*connect.Response[pingv1.SumResponse], error) { // want `entry: connect RPC /ping\.v1\.PingService/Sum \(\*Server\)\.Sum \[cors \(\*tracer\)\.WrapStreamingHandler\]`
	var sum int64
	for stream.Receive() {
		sum += stream.Msg().Number
	}
	return connect.NewResponse(&pingv1.SumResponse{Sum: sum}), nil
}

// CountUp counts.
func (s *Server) CountUp(ctx context.Context, req *connect.Request[pingv1.SumRequest], stream *connect.ServerStream[pingv1.SumResponse]) error { // want `entry: connect RPC /ping\.v1\.PingService/CountUp \(\*Server\)\.CountUp \[cors \(\*tracer\)\.WrapStreamingHandler\]`
	return stream.Send(&pingv1.SumResponse{Sum: 1})
}

// CumSum adds and answers.
func (s *Server) CumSum(ctx context.Context, stream *connect.BidiStream[pingv1.SumRequest, pingv1.SumResponse]) error { // want `entry: connect RPC /ping\.v1\.PingService/CumSum \(\*Server\)\.CumSum \[cors \(\*tracer\)\.WrapStreamingHandler\]`
	_, err := stream.Receive()
	return err
}
