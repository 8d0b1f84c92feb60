// Command manual registers procedures by hand, without generated code for the service.
package main

import (
	"context"
	"log"
	"net/http"

	"connectrpc.com/connect"

	"example.com/connect/gen/pingv1"
)

const procedure = "/manual.v1.Manual/"

type server struct{ n int64 }

func main() {
	s := &server{}
	mux := http.NewServeMux()
	mux.Handle(procedure+"Add", connect.NewUnaryHandler(procedure+"Add", s.add))
	mux.Handle(procedure+"Zero", connect.NewUnaryHandlerSimple(procedure+"Zero", func(ctx context.Context, in *pingv1.SumRequest) (*pingv1.SumResponse, error) { // want `entry: connect RPC /manual\.v1\.Manual/Zero main\$1 \[\]`
		return &pingv1.SumResponse{}, nil
	}))
	log.Fatal(http.ListenAndServe(":8081", mux))
}

func (s *server) add(ctx context.Context, req *connect.Request[pingv1.SumRequest]) (*connect.Response[pingv1.SumResponse], error) { // want `entry: connect RPC /manual\.v1\.Manual/Add \(\*server\)\.add \[\]`
	s.n += req.Msg.Number
	return connect.NewResponse(&pingv1.SumResponse{Sum: s.n}), nil
}
