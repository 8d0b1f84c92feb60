// Package redis is a stub for tests: types and signatures of github.com/go-redis/redis/v8, without its code.
package redis

type Options struct{ Addr string }

type Client struct{}

func NewClient(opt *Options) *Client { return nil }
