package connect

import (
	"context"
	"net/http"
)

type CallInfo interface {
	HTTPMethod() string
	Peer() Peer
	RequestHeader() http.Header
	ResponseHeader() http.Header
	ResponseTrailer() http.Header
	Spec() Spec
	internalOnly()
}

func CallInfoForHandlerContext(ctx context.Context) (CallInfo, bool) { return nil, false }
