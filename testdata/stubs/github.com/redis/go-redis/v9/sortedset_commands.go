package redis

import "context"

type SortedSetCmdable interface {
	ZAdd(ctx context.Context, key string, members ...Z) *IntCmd
	ZIncrBy(ctx context.Context, key string, increment float64, member string) *FloatCmd
	ZRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd
	ZRem(ctx context.Context, key string, members ...interface{}) *IntCmd
	ZScore(ctx context.Context, key string, member string) *FloatCmd
}

func (c cmdable) ZAdd(ctx context.Context, key string, members ...Z) *IntCmd { return nil }

func (c cmdable) ZIncrBy(ctx context.Context, key string, increment float64, member string) *FloatCmd {
	return nil
}

func (c cmdable) ZRange(ctx context.Context, key string, start int64, stop int64) *StringSliceCmd {
	return nil
}

func (c cmdable) ZRem(ctx context.Context, key string, members ...interface{}) *IntCmd { return nil }

func (c cmdable) ZScore(ctx context.Context, key string, member string) *FloatCmd { return nil }

type Z struct {
	Score  float64
	Member interface{}
}
