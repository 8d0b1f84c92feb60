// Package redisstore is a stub for tests: types and signatures of github.com/alexedwards/scs/redisstore, without its code.
package redisstore

import "time"

type RedisStore struct{}

func New(pool any) *RedisStore { return nil }

func (s *RedisStore) Delete(token string) error { return nil }

func (s *RedisStore) Find(token string) ([]byte, bool, error) { return nil, false, nil }

func (s *RedisStore) Commit(token string, b []byte, expiry time.Time) error { return nil }
