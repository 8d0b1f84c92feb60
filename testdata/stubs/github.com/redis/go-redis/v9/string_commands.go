package redis

import (
	"context"
	"time"
)

type StringCmdable interface {
	Decr(ctx context.Context, key string) *IntCmd
	Get(ctx context.Context, key string) *StringCmd
	GetDel(ctx context.Context, key string) *StringCmd
	Incr(ctx context.Context, key string) *IntCmd
	IncrBy(ctx context.Context, key string, value int64) *IntCmd
	IncrByFloat(ctx context.Context, key string, value float64) *FloatCmd
	MGet(ctx context.Context, keys ...string) *SliceCmd
	MSet(ctx context.Context, values ...interface{}) *StatusCmd
	Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
	SetEx(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
	SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd
}

func (c cmdable) Decr(ctx context.Context, key string) *IntCmd { return nil }

func (c cmdable) Get(ctx context.Context, key string) *StringCmd { return nil }

func (c cmdable) GetDel(ctx context.Context, key string) *StringCmd { return nil }

func (c cmdable) Incr(ctx context.Context, key string) *IntCmd { return nil }

func (c cmdable) IncrBy(ctx context.Context, key string, value int64) *IntCmd { return nil }

func (c cmdable) IncrByFloat(ctx context.Context, key string, value float64) *FloatCmd { return nil }

func (c cmdable) MGet(ctx context.Context, keys ...string) *SliceCmd { return nil }

func (c cmdable) MSet(ctx context.Context, values ...interface{}) *StatusCmd { return nil }

func (c cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd {
	return nil
}

func (c cmdable) SetEx(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd {
	return nil
}

func (c cmdable) SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd {
	return nil
}
