// Package httprateredis is a stub for tests: types and signatures of github.com/go-chi/httprate-redis, without its code.
package httprateredis

import "github.com/go-chi/httprate"

type Config struct{ Host string }

func WithRedisLimitCounter(cfg *Config) httprate.Option { return nil }

func NewRedisLimitCounter(cfg *Config) (httprate.LimitCounter, error) { return nil, nil }
