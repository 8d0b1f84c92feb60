// Package peer is a stub for tests: types and signatures of google.golang.org/grpc/peer, without its code.
package peer

import (
	"context"
	"net"

	"google.golang.org/grpc/credentials"
)

type Peer struct {
	Addr      net.Addr
	LocalAddr net.Addr
	AuthInfo  credentials.AuthInfo
}

func (p *Peer) String() string { return "" }

func FromContext(ctx context.Context) (p *Peer, ok bool) { return nil, false }
