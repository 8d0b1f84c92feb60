package http

import (
	"context"
	"net/http"

	"github.com/go-kit/kit/endpoint"
)

type Server struct{}

func NewServer(e endpoint.Endpoint, dec DecodeRequestFunc, enc EncodeResponseFunc, options ...ServerOption) *Server {
	return nil
}

type ServerOption func(*Server)

func ServerBefore(before ...RequestFunc) ServerOption { return nil }

func ServerErrorEncoder(ee ErrorEncoder) ServerOption { return nil }

func (s Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

type ErrorEncoder func(ctx context.Context, err error, w http.ResponseWriter)

func NopRequestDecoder(ctx context.Context, r *http.Request) (interface{}, error) { return nil, nil }

func EncodeJSONResponse(_ context.Context, w http.ResponseWriter, response interface{}) error {
	return nil
}
