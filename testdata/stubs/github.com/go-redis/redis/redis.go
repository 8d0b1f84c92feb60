// Package redis is a stub for tests: types and signatures of github.com/go-redis/redis, without its code.
package redis

import "time"

type Cmder interface{ Err() error }

type IntCmd struct{ val int64 }

type StatusCmd struct{ val string }

type BoolCmd struct{ val bool }

func (cmd *BoolCmd) Val() bool { return cmd.val }

type cmdable struct{ process func(cmd Cmder) error }

type Options struct{ Addr string }

type Client struct{ cmdable }

func NewClient(opt *Options) *Client { return nil }

func (c *cmdable) Incr(key string) *IntCmd { return nil }

func (c *cmdable) Set(key string, value any, expiration time.Duration) *StatusCmd { return nil }

func (c *cmdable) SetNX(key string, value any, expiration time.Duration) *BoolCmd { return nil }

func (c *cmdable) Publish(channel string, message any) *IntCmd { return nil }

type StringCmd struct{ val string }

func (cmd *StringCmd) Result() (string, error) { return "", nil }

func (c *cmdable) Get(key string) *StringCmd { return nil }

func (c *cmdable) Del(keys ...string) *IntCmd { return nil }

type Cmd struct{ val any }

func (c *Client) Do(args ...any) *Cmd { return nil }

func (c *cmdable) MSet(pairs ...any) *StatusCmd { return nil }

func (c *cmdable) BLPop(timeout time.Duration, keys ...string) *StringCmd { return nil }

func (c *cmdable) SAdd(key string, members ...any) *IntCmd { return nil }
