package redis

import "context"

type Ring struct {
	cmdable
	hooksMixin
}

func (c *Ring) Subscribe(ctx context.Context, channels ...string) *PubSub { return nil }

func (c *Ring) Publish(ctx context.Context, channel string, message interface{}) *IntCmd { return nil }

func (c *Ring) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *Ring) Pipeline() Pipeliner { return nil }

func (c *Ring) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *Ring) TxPipeline() Pipeliner { return nil }

func (c *Ring) Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error { return nil }

func (c *Ring) Close() error { return nil }
