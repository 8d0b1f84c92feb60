package grpc

type dialOptions struct{}

type DialOption interface {
	apply(*dialOptions)
}
