// Package redis is a stub for tests: types and signatures of github.com/go-redis/redis/v7, without its code.
package redis

import "time"

type Cmder interface{ Err() error }

type IntCmd struct{ val int64 }

type StatusCmd struct{ val string }

type cmdable func(cmd Cmder) error

type Options struct{ Addr string }

type Client struct{ cmdable }

func NewClient(opt *Options) *Client { return nil }

func (c cmdable) Incr(key string) *IntCmd { return nil }

func (c cmdable) RPush(key string, values ...any) *IntCmd { return nil }

func (c cmdable) Set(key string, value any, expiration time.Duration) *StatusCmd { return nil }
