package redis

import "context"

type ListCmdable interface {
	LLen(ctx context.Context, key string) *IntCmd
	LPop(ctx context.Context, key string) *StringCmd
	LPush(ctx context.Context, key string, values ...interface{}) *IntCmd
	LRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd
	RPop(ctx context.Context, key string) *StringCmd
	RPush(ctx context.Context, key string, values ...interface{}) *IntCmd
}

func (c cmdable) LLen(ctx context.Context, key string) *IntCmd { return nil }

func (c cmdable) LPop(ctx context.Context, key string) *StringCmd { return nil }

func (c cmdable) LPush(ctx context.Context, key string, values ...interface{}) *IntCmd { return nil }

func (c cmdable) LRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd {
	return nil
}

func (c cmdable) RPop(ctx context.Context, key string) *StringCmd { return nil }

func (c cmdable) RPush(ctx context.Context, key string, values ...interface{}) *IntCmd { return nil }
