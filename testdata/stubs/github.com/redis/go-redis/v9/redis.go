// Package redis is a stub for tests: types and signatures of github.com/redis/go-redis/v9, without its code.
package redis

import (
	"context"

	"github.com/redis/go-redis/v9/internal/proto"
)

const Nil proto.RedisError = "redis: nil"

type hooksMixin struct{}

type baseClient struct{}

type Client struct {
	*baseClient
	cmdable
}

func NewClient(opt *Options) *Client { return nil }

func (c *Client) Close() error { return nil }

func (c *Client) Do(ctx context.Context, args ...interface{}) *Cmd { return nil }

func (c *Client) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *Client) Pipeline() Pipeliner { return nil }

func (c *Client) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *Client) TxPipeline() Pipeliner { return nil }

func (c *Client) Subscribe(ctx context.Context, channels ...string) *PubSub { return nil }
