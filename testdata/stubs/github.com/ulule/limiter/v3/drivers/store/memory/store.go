// Package memory is a stub for tests: types and signatures of github.com/ulule/limiter/v3/drivers/store/memory, without its code.
package memory

import "github.com/ulule/limiter/v3"

func NewStore() limiter.Store { return nil }

func NewStoreWithOptions(options limiter.StoreOptions) limiter.Store { return nil }
