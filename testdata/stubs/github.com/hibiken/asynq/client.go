// Package asynq is a stub for tests: types and signatures of github.com/hibiken/asynq, without its code.
package asynq

type Task struct{}

type Client struct{}

type TaskInfo struct{}

type Option any

type RedisClientOpt struct{ Addr string }

func NewClient(r RedisClientOpt) *Client { return nil }

func NewTask(typename string, payload []byte) *Task { return nil }

func (c *Client) Enqueue(task *Task, opts ...Option) (*TaskInfo, error) { return nil, nil }
