// Package memorystore is a stub for tests: types and signatures of github.com/sethvargo/go-limiter/memorystore, without its code.
package memorystore

import "github.com/sethvargo/go-limiter"

type Config struct{ Tokens uint64 }

func New(c *Config) (limiter.Store, error) { return nil, nil }
