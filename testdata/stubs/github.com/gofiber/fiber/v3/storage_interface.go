package fiber

import (
	"context"
	"time"
)

type Storage interface {
	Close() error
	Delete(key string) error
	DeleteWithContext(ctx context.Context, key string) error
	Get(key string) ([]byte, error)
	GetWithContext(ctx context.Context, key string) ([]byte, error)
	Reset() error
	ResetWithContext(ctx context.Context) error
	Set(key string, val []byte, exp time.Duration) error
	SetWithContext(ctx context.Context, key string, val []byte, exp time.Duration) error
}
