package redis

import "context"

type HashCmdable interface {
	HDel(ctx context.Context, key string, fields ...string) *IntCmd
	HGet(ctx context.Context, key string, field string) *StringCmd
	HGetAll(ctx context.Context, key string) *MapStringStringCmd
	HIncrBy(ctx context.Context, key string, field string, incr int64) *IntCmd
	HMSet(ctx context.Context, key string, values ...interface{}) *BoolCmd
	HSet(ctx context.Context, key string, values ...interface{}) *IntCmd
}

func (c cmdable) HDel(ctx context.Context, key string, fields ...string) *IntCmd { return nil }

func (c cmdable) HGet(ctx context.Context, key string, field string) *StringCmd { return nil }

func (c cmdable) HGetAll(ctx context.Context, key string) *MapStringStringCmd { return nil }

func (c cmdable) HIncrBy(ctx context.Context, key string, field string, incr int64) *IntCmd {
	return nil
}

func (c cmdable) HSet(ctx context.Context, key string, values ...interface{}) *IntCmd { return nil }

func (c cmdable) HMSet(ctx context.Context, key string, values ...interface{}) *BoolCmd { return nil }
