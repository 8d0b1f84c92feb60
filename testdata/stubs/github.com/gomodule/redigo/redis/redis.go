// Package redis is a stub for tests: types and signatures of github.com/gomodule/redigo/redis, without its code.
package redis

type Conn interface {
	Close() error
	Err() error
	Do(commandName string, args ...interface{}) (reply interface{}, err error)
	Send(commandName string, args ...interface{}) error
	Flush() error
	Receive() (reply interface{}, err error)
}

type DialOption struct{}

func Dial(network, address string, options ...DialOption) (Conn, error) { return nil, nil }

type Pool struct{}

func (p *Pool) Get() Conn { return nil }
