// Package amqp091 is a stub for tests: types and signatures of github.com/rabbitmq/amqp091-go, without its code.
package amqp091

import "context"

type Publishing struct {
	MessageId string
	Body      []byte
}

func (ch *Channel) PublishWithContext(_ context.Context, exchange, key string, mandatory, immediate bool, msg Publishing) error {
	return nil
}
