package redis

import "context"

type PubSub struct{}

func (c *PubSub) Close() error { return nil }

type Message struct {
	Channel      string
	Pattern      string
	Payload      string
	PayloadSlice []string
}

func (m *Message) String() string { return "" }

func (c *PubSub) Receive(ctx context.Context) (interface{}, error) { return nil, nil }

func (c *PubSub) ReceiveMessage(ctx context.Context) (*Message, error) { return nil, nil }

func (c *PubSub) Channel(opts ...ChannelOption) <-chan *Message { return nil }

type ChannelOption func(c *channel)

type channel struct{}
