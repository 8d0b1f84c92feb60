package redis

import "context"

type ClusterOptions struct{}

type ClusterClient struct {
	cmdable
	hooksMixin
}

func NewClusterClient(opt *ClusterOptions) *ClusterClient { return nil }

func (c *ClusterClient) Close() error { return nil }

func (c *ClusterClient) Pipeline() Pipeliner { return nil }

func (c *ClusterClient) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *ClusterClient) TxPipeline() Pipeliner { return nil }

func (c *ClusterClient) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *ClusterClient) Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error {
	return nil
}

func (c *ClusterClient) Subscribe(ctx context.Context, channels ...string) *PubSub { return nil }
