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

type orders struct {
	store *shop.Store
	bills ordersv1.BillsClient
}

func main() {
	conn, err := grpc.NewClient("bills:9090")
	if err != nil {
		log.Fatal(err)
	}
	o := &orders{shop.Open(), ordersv1.NewBillsClient(conn)}
	s := grpc.NewServer()
	ordersv1.RegisterOrdersServer(s, o)
	ordersv1.RegisterStockServer(s, &stock{o.store})
	ordersv1.RegisterBillsServer(s, &bills{o.store})
	mux := http.NewServeMux()
	mux.Handle("/orders.v1.Orders/Make", connect.NewUnaryHandler("/orders.v1.Orders/Make", o.make))
	mux.Handle("/orders.v1.Orders/MakeOnce", connect.NewUnaryHandler("/orders.v1.Orders/MakeOnce", o.makeOnce, connect.WithIdempotency(connect.IdempotencyIdempotent)))
	mux.Handle("/orders.v1.Orders/MakeQuietly", connect.NewUnaryHandler("/orders.v1.Orders/MakeQuietly", o.makeQuietly, connect.WithHandlerOptions(connect.WithIdempotency(connect.IdempotencyNoSideEffects))))
	mux.Handle("/orders.v1.Orders/MakeUnknown", connect.NewUnaryHandler("/orders.v1.Orders/MakeUnknown", o.makeUnknown, connect.WithIdempotency(connect.IdempotencyUnknown)))
	mux.Handle("/orders.v1.Orders/MakeWrapped", connect.NewUnaryHandler("/orders.v1.Orders/MakeWrapped", o.makeWrapped, connect.WithHandlerOptions(connect.WithIdempotency(connect.IdempotencyUnknown))))
	options := []connect.HandlerOption{connect.WithIdempotency(connect.IdempotencyUnknown)}
	mux.Handle("/orders.v1.Orders/MakeListed", connect.NewUnaryHandler("/orders.v1.Orders/MakeListed", o.makeListed, options...))
	mux.Handle("/orders.v1.Orders/MakeByName", connect.NewUnaryHandler("/orders.v1.Orders/MakeByName", o.makeByName, idempotent(connect.IdempotencyIdempotent)))
	mux.HandleFunc("POST /relay", o.relay)
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

func (o *orders) makeQuietly(ctx context.Context, in *connect.Request[ordersv1.CreateRequest]) (*connect.Response[ordersv1.Order], error) {
	return nil, o.store.Insert(in.Msg.GetItem())
}

func (o *orders) makeUnknown(ctx context.Context, in *connect.Request[ordersv1.CreateRequest]) (*connect.Response[ordersv1.Order], error) { // want "idempotency: insert warning"
	return nil, o.store.Insert(in.Msg.GetItem())
}

func (o *orders) makeWrapped(ctx context.Context, in *connect.Request[ordersv1.CreateRequest]) (*connect.Response[ordersv1.Order], error) { // want "idempotency: insert warning"
	return nil, o.store.Insert(in.Msg.GetItem())
}

func (o *orders) makeListed(ctx context.Context, in *connect.Request[ordersv1.CreateRequest]) (*connect.Response[ordersv1.Order], error) { // want "idempotency: insert warning"
	return nil, o.store.Insert(in.Msg.GetItem())
}

func idempotent(level connect.IdempotencyLevel) connect.HandlerOption {
	return connect.WithIdempotency(level)
}

func (o *orders) makeByName(ctx context.Context, in *connect.Request[ordersv1.CreateRequest]) (*connect.Response[ordersv1.Order], error) {
	return nil, o.store.Insert(in.Msg.GetItem())
}

// Replace is IDEMPOTENT in orders.proto.
func (o *orders) Replace(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) {
	return &ordersv1.Order{}, o.store.Insert(in.GetItem())
}

type stock struct{ store *shop.Store }

// Count has NO_SIDE_EFFECTS in stock.proto, whatever it writes.
func (o *stock) Count(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) {
	return &ordersv1.Order{}, o.store.Insert(in.GetItem())
}

func (o *stock) Add(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) { // want "idempotency: insert warning"
	return &ordersv1.Order{}, o.store.Insert(in.GetItem())
}

type bills struct{ store *shop.Store }

// Write is IDEMPOTENT in bills.proto.
func (o *bills) Write(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) {
	return &ordersv1.Order{}, o.store.Insert(in.GetItem())
}

func (o *bills) Send(ctx context.Context, in *ordersv1.CreateRequest) (*ordersv1.Order, error) { // want "idempotency: insert warning"
	return &ordersv1.Order{}, o.store.Insert(in.GetItem())
}

// A client that lost the connection sends its messages again.
func (o *bills) Upload(stream grpc.ClientStreamingServer[ordersv1.CreateRequest, ordersv1.Order]) error { // want "idempotency: insert warning"
	in, err := stream.Recv()
	if err != nil {
		return err
	}
	if err := o.store.Insert(in.GetItem()); err != nil {
		return err
	}
	return stream.SendAndClose(&ordersv1.Order{})
}

func (o *bills) UploadOnce(stream grpc.ClientStreamingServer[ordersv1.CreateRequest, ordersv1.Order]) error {
	in, err := stream.Recv()
	if err != nil {
		return err
	}
	if o.store.Seen(stream.Context(), in.GetRequestId()) {
		return stream.SendAndClose(&ordersv1.Order{})
	}
	o.store.Keep(stream.Context(), in.GetRequestId())
	return o.store.Insert(in.GetItem())
}

func (o *bills) Talk(stream grpc.BidiStreamingServer[ordersv1.CreateRequest, ordersv1.Order]) error { // want "idempotency: insert warning"
	for {
		in, err := stream.Recv()
		if err != nil {
			return err
		}
		if err := o.store.Insert(in.GetItem()); err != nil {
			return err
		}
	}
}

func (o *bills) List(in *ordersv1.CreateRequest, stream grpc.ServerStreamingServer[ordersv1.Order]) error {
	if err := o.store.List(); err != nil {
		return err
	}
	return stream.Send(&ordersv1.Order{})
}

// What the other service does is not known.
func (o *orders) relay(w http.ResponseWriter, r *http.Request) {
	_, _ = o.bills.Send(r.Context(), &ordersv1.CreateRequest{Item: r.FormValue("item")})
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
