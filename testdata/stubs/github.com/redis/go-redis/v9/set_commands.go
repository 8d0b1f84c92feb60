package redis

import "context"

type SetCmdable interface {
	SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd
	SIsMember(ctx context.Context, key string, member interface{}) *BoolCmd
	SMembers(ctx context.Context, key string) *StringSliceCmd
	SPop(ctx context.Context, key string) *StringCmd
	SRem(ctx context.Context, key string, members ...interface{}) *IntCmd
}

func (c cmdable) SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd { return nil }

func (c cmdable) SIsMember(ctx context.Context, key string, member interface{}) *BoolCmd { return nil }

func (c cmdable) SMembers(ctx context.Context, key string) *StringSliceCmd { return nil }

func (c cmdable) SPop(ctx context.Context, key string) *StringCmd { return nil }

func (c cmdable) SRem(ctx context.Context, key string, members ...interface{}) *IntCmd { return nil }
