package websocket

import (
	"net/http"
	"time"
)

type Upgrader struct {
	HandshakeTimeout  time.Duration
	ReadBufferSize    int
	WriteBufferSize   int
	WriteBufferPool   BufferPool
	Subprotocols      []string
	Error             func(w http.ResponseWriter, r *http.Request, status int, reason error)
	CheckOrigin       func(r *http.Request) bool
	EnableCompression bool
}

func (u *Upgrader) Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header) (*Conn, error) {
	return nil, nil
}

func Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header, readBufSize int, writeBufSize int) (*Conn, error) {
	return nil, nil
}

func IsWebSocketUpgrade(r *http.Request) bool { return false }
