package redis

import "context"

type Pipeliner interface {
	StatefulCmdable
	Do(ctx context.Context, args ...interface{}) *Cmd
	Exec(ctx context.Context) ([]Cmder, error)
}

type Pipeline struct {
	cmdable
	statefulCmdable
}

func (c *Pipeline) Do(ctx context.Context, args ...interface{}) *Cmd { return nil }

func (c *Pipeline) Exec(ctx context.Context) ([]Cmder, error) { return nil, nil }

func (c *Pipeline) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *Pipeline) Pipeline() Pipeliner { return nil }

func (c *Pipeline) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, nil
}

func (c *Pipeline) TxPipeline() Pipeliner { return nil }
