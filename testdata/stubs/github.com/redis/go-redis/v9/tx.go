package redis

import "context"

type Tx struct {
	baseClient
	cmdable
	statefulCmdable
}

func (c *Client) Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error { return nil }

func (c *Tx) Pipeline() Pipeliner { return nil }

func (c *Tx) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *Tx) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *Tx) TxPipeline() Pipeliner { return nil }
