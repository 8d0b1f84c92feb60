// Package gochannel is a stub for tests: types and signatures of github.com/ThreeDotsLabs/watermill/pubsub/gochannel, without its code.
package gochannel

import (
	"context"

	"github.com/ThreeDotsLabs/watermill/message"
)

type Config struct{}

type GoChannel struct{}

func NewGoChannel(config Config, logger any) *GoChannel { return nil }

func (g *GoChannel) Publish(topic string, messages ...*message.Message) error { return nil }

func (g *GoChannel) Subscribe(ctx context.Context, topic string) (<-chan *message.Message, error) {
	return nil, nil
}
