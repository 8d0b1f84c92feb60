// Package audit implements a generated handler interface; programs in other modules register it.
package audit

import (
	"context"

	"example.com/connect/gen/auditv1"
	"example.com/connect/gen/auditv1/auditv1connect"
)

// Server records entries.
type Server struct{ entries []string }

var _ auditv1connect.AuditServiceHandler = (*Server)(nil)

// Record keeps an entry.
func (s *Server) Record(ctx context.Context, in *auditv1.Entry) (*auditv1.Ack, error) { // want `entry: connect RPC /audit\.v1\.AuditService/Record \(\*Server\)\.Record \[\]`
	s.entries = append(s.entries, in.Text)
	return &auditv1.Ack{}, nil
}
