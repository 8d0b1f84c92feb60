// Package audit implements a generated server interface; programs in other modules register it.
package audit

import (
	"context"

	"example.com/grpc/gen/auditv1"
)

// Server records entries.
type Server struct {
	auditv1.UnimplementedAuditServer
	entries []string
}

// Record keeps an entry.
func (s *Server) Record(ctx context.Context, in *auditv1.Entry) (*auditv1.Ack, error) { // want `entry: grpc RPC /shop\.audit\.v1\.Audit/Record \(\*Server\)\.Record \[\]`
	s.entries = append(s.entries, in.Text)
	return &auditv1.Ack{}, nil
}
