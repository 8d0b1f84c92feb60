// Command rpc serves with gRPC and connect.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net"
	"net/http"

	"connectrpc.com/connect"
	"google.golang.org/grpc"

	"example.com/routes/rpc/ordersv1"
	"example.com/routes/shop"
)

type orders struct{ store *shop.Store }

func main() {
	o := &orders{shop.Open()}
	s := grpc.NewServer()
	ordersv1.RegisterOrdersServer(s, o)
	mux := http.NewServeMux()
	mux.Handle("/orders.v1.Orders/Make", connect.NewUnaryHandler("/orders.v1.Orders/Make", o.make))
	mux.Handle("/orders.v1.Orders/MakeOnce", connect.NewUnaryHandler("/orders.v1.Orders/MakeOnce", o.makeOnce, connect.WithIdempotency(connect.IdempotencyIdempotent)))
	mux.HandleFunc("POST /json", asJSON(o))
	mux.HandleFunc("POST /json/once", asJSONOnce(o))
	go func() { log.Fatal(http.ListenAndServe(":8080", mux)) }()
	l, err := net.Listen("tcp", ":9090")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(s.Serve(l))
}

func (o *orders) Create(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) { // want "idempotency: insert warning"
	return &ordersv1.Order{}, o.store.Insert(in.GetItem())
}

func (o *orders) CreateOnce(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) {
	if o.store.Seen(ctx, in.GetRequestId()) {
		return &ordersv1.Order{}, nil
	}
	o.store.Keep(ctx, in.GetRequestId())
	return &ordersv1.Order{}, o.store.Insert(in.GetItem())
}

func (o *orders) Get(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) {
	return &ordersv1.Order{}, o.store.List()
}

func (o *orders) make(ctx context.Context, in *connect.Request[ordersv1.CreateRequest]) (*connect.Response[ordersv1.Order], error) { // want "idempotency: insert warning"
	return nil, o.store.Insert(in.Msg.GetItem())
}

func (o *orders) makeOnce(ctx context.Context, in *connect.Request[ordersv1.CreateRequest]) (*connect.Response[ordersv1.Order], error) {
	return nil, o.store.Insert(in.Msg.GetItem())
}

// asJSON serves by HTTP what serves by gRPC, too.
func asJSON(o ordersv1.OrdersServer) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
		_, _ = o.Create(r.Context(), requestOf(r))
	}
}

func asJSONOnce(o ordersv1.OrdersServer) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = o.CreateOnce(r.Context(), requestOf(r))
	}
}

func requestOf(r *http.Request) *ordersv1.CreateRequest {
	var in ordersv1.CreateRequest
	_ = json.NewDecoder(r.Body).Decode(&in)
	return &in
}
