package grpc

type ServerStreamingClient[Res any] interface {
	ClientStream
	Recv() (*Res, error)
}

type ServerStreamingServer[Res any] interface {
	ServerStream
	Send(*Res) error
}

type ClientStreamingServer[Req any, Res any] interface {
	ServerStream
	Recv() (*Req, error)
	SendAndClose(*Res) error
}

type BidiStreamingServer[Req any, Res any] interface {
	ServerStream
	Recv() (*Req, error)
	Send(*Res) error
}

type GenericClientStream[Req any, Res any] struct {
	ClientStream
}

func (x *GenericClientStream[Req, Res]) Send(m *Req) error { return nil }

func (x *GenericClientStream[Req, Res]) Recv() (*Res, error) { return nil, nil }

func (x *GenericClientStream[Req, Res]) CloseAndRecv() (*Res, error) { return nil, nil }

type GenericServerStream[Req any, Res any] struct {
	ServerStream
}

func (x *GenericServerStream[Req, Res]) Send(m *Res) error { return nil }

func (x *GenericServerStream[Req, Res]) SendAndClose(m *Res) error { return nil }

func (x *GenericServerStream[Req, Res]) Recv() (*Req, error) { return nil, nil }
