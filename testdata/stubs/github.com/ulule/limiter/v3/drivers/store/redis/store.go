// Package redis is a stub for tests: types and signatures of github.com/ulule/limiter/v3/drivers/store/redis, without its code.
package redis

import "github.com/ulule/limiter/v3"

func NewStore(client any) (limiter.Store, error) { return nil, nil }
