package fx

import "context"

type HookFunc interface {
	~func() | ~func() error | ~func(context.Context) | ~func(context.Context) error
}

type Lifecycle interface {
	Append(Hook)
}

type Hook struct {
	OnStart func(context.Context) error
	OnStop  func(context.Context) error
}

func StartHook[T HookFunc](start T) Hook { return Hook{} }

func StopHook[T HookFunc](stop T) Hook { return Hook{} }
