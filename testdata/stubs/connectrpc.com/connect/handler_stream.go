package connect

import "net/http"

type ClientStream[Req any] struct{}

func (c *ClientStream[_]) Spec() Spec { return Spec{} }

func (c *ClientStream[_]) Peer() Peer { return Peer{} }

func (c *ClientStream[Req]) RequestHeader() http.Header { return nil }

func (c *ClientStream[Req]) Receive() bool { return false }

func (c *ClientStream[Req]) Msg() *Req { return nil }

func (c *ClientStream[Req]) Err() error { return nil }

func (c *ClientStream[Req]) Conn() StreamingHandlerConn { return nil }

type ServerStream[Res any] struct{}

func (s *ServerStream[Res]) ResponseHeader() http.Header { return nil }

func (s *ServerStream[Res]) ResponseTrailer() http.Header { return nil }

func (s *ServerStream[Res]) Send(msg *Res) error { return nil }

func (s *ServerStream[Res]) Conn() StreamingHandlerConn { return nil }

type BidiStream[Req any, Res any] struct{}

func (b *BidiStream[_, _]) Spec() Spec { return Spec{} }

func (b *BidiStream[_, _]) Peer() Peer { return Peer{} }

func (b *BidiStream[Req, Res]) RequestHeader() http.Header { return nil }

func (b *BidiStream[Req, Res]) Receive() (*Req, error) { return nil, nil }

func (b *BidiStream[Req, Res]) ResponseHeader() http.Header { return nil }

func (b *BidiStream[Req, Res]) ResponseTrailer() http.Header { return nil }

func (b *BidiStream[Req, Res]) Send(msg *Res) error { return nil }

func (b *BidiStream[Req, Res]) Conn() StreamingHandlerConn { return nil }
