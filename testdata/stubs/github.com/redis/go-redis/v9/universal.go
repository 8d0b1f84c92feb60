package redis

import "context"

type UniversalOptions struct {
	Addrs []string
}

type UniversalClient interface {
	Cmdable
	Close() error
	Do(ctx context.Context, args ...interface{}) *Cmd
	Subscribe(ctx context.Context, channels ...string) *PubSub
	Watch(ctx context.Context, fn func(*Tx) error, keys ...string) error
}

func NewUniversalClient(opts *UniversalOptions) UniversalClient { return nil }
