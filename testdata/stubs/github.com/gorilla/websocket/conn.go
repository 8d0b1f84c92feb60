// Package websocket is a stub for tests: types and signatures of github.com/gorilla/websocket, without its code.
package websocket

import (
	"io"
	"net"
	"time"
)

const TextMessage = 1

const BinaryMessage = 2

const CloseMessage = 8

const PingMessage = 9

func IsUnexpectedCloseError(err error, expectedCodes ...int) bool { return false }

type BufferPool interface {
	Get() interface{}
	Put(interface{})
}

type Conn struct{}

func (c *Conn) Close() error { return nil }

func (c *Conn) RemoteAddr() net.Addr { return nil }

func (c *Conn) WriteControl(messageType int, data []byte, deadline time.Time) error { return nil }

func (c *Conn) NextWriter(messageType int) (io.WriteCloser, error) { return nil, nil }

func (c *Conn) WritePreparedMessage(pm *PreparedMessage) error { return nil }

func (c *Conn) WriteMessage(messageType int, data []byte) error { return nil }

func (c *Conn) NextReader() (messageType int, r io.Reader, err error) { return 0, nil, nil }

func (c *Conn) ReadMessage() (messageType int, p []byte, err error) { return 0, nil, nil }

func (c *Conn) SetReadDeadline(t time.Time) error { return nil }
