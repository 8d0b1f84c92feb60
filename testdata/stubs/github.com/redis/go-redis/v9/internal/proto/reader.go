// Package proto is a stub for tests: types and signatures of github.com/redis/go-redis/v9/internal/proto, without its code.
package proto

type RedisError string

func (e RedisError) Error() string { return "" }

type Reader struct{}
