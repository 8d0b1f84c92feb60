// Package rpc keeps what messages bring, or does not.
package rpc

import (
	"context"
	"os"

	"google.golang.org/grpc"

	"example.com/engines/gen/filesv1"
)

type service struct {
	filesv1.UnimplementedFilesServer
}

// Register registers the service.
func Register(s *grpc.Server) { filesv1.RegisterFilesServer(s, &service{}) }

func (s *service) Put(ctx context.Context, in *filesv1.File) (*filesv1.Receipt, error) {
	return &filesv1.Receipt{}, os.WriteFile("latest", in.Content, 0o600) // want "localfile: upload error"
}

func (s *service) Check(ctx context.Context, in *filesv1.File) (*filesv1.Receipt, error) {
	f, err := os.CreateTemp("", "check-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(in.GetContent()); err != nil {
		return nil, err
	}
	return &filesv1.Receipt{}, nil
}
