// Package redis is a stub for tests: types and signatures of github.com/victorspringer/http-cache/adapter/redis, without its code.
package redis

import "github.com/victorspringer/http-cache"

type RingOptions struct{ Addrs map[string]string }

func NewAdapter(opt *RingOptions) cache.Adapter { return nil }

func NewAdapterWithClient(client any) cache.Adapter { return nil }
