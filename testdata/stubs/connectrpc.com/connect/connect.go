// Package connect is a stub for tests: types and signatures of connectrpc.com/connect, without its code.
package connect

import (
	"net/http"
	"net/url"
)

const IsAtLeastVersion1_13_0 = true

type StreamType uint8

type StreamingHandlerConn interface {
	Peer() Peer
	Receive(any) error
	RequestHeader() http.Header
	ResponseHeader() http.Header
	ResponseTrailer() http.Header
	Send(any) error
	Spec() Spec
}

type StreamingClientConn interface {
	CloseRequest() error
	CloseResponse() error
	Peer() Peer
	Receive(any) error
	RequestHeader() http.Header
	ResponseHeader() http.Header
	ResponseTrailer() http.Header
	Send(any) error
	Spec() Spec
}

type Request[T any] struct {
	Msg *T
}

func NewRequest[T any](message *T) *Request[T] { return nil }

func (r *Request[_]) Any() any { return nil }

func (r *Request[_]) Spec() Spec { return Spec{} }

func (r *Request[_]) Peer() Peer { return Peer{} }

func (r *Request[_]) Header() http.Header { return nil }

func (r *Request[_]) HTTPMethod() string { return "" }

type AnyRequest interface {
	Any() any
	HTTPMethod() string
	Header() http.Header
	Peer() Peer
	Spec() Spec
	internalOnly()
	setRequestMethod(string)
}

type Response[T any] struct {
	Msg *T
}

func NewResponse[T any](message *T) *Response[T] { return nil }

func (r *Response[_]) Any() any { return nil }

func (r *Response[_]) Header() http.Header { return nil }

func (r *Response[_]) Trailer() http.Header { return nil }

type AnyResponse interface {
	Any() any
	Header() http.Header
	Trailer() http.Header
	internalOnly()
}

type HTTPClient interface {
	Do(*http.Request) (*http.Response, error)
}

type Spec struct {
	StreamType       StreamType
	Schema           any
	Procedure        string
	IsClient         bool
	IdempotencyLevel IdempotencyLevel
}

type Peer struct {
	Addr     string
	Protocol string
	Query    url.Values
}
