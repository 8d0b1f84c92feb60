// Package redis is a stub for tests: types and signatures of github.com/gofiber/storage/redis/v3, without its code.
package redis

import (
	"context"
	"time"
)

type Config struct{ Host string }

type Storage struct{}

func New(config ...Config) *Storage { return nil }

func (s *Storage) Get(key string) ([]byte, error) { return nil, nil }

func (s *Storage) Set(key string, val []byte, exp time.Duration) error { return nil }

func (s *Storage) Delete(key string) error { return nil }

func (s *Storage) Reset() error { return nil }

func (s *Storage) Close() error { return nil }

func (s *Storage) GetWithContext(ctx context.Context, key string) ([]byte, error) { return nil, nil }

func (s *Storage) SetWithContext(ctx context.Context, key string, val []byte, exp time.Duration) error {
	return nil
}

func (s *Storage) DeleteWithContext(ctx context.Context, key string) error { return nil }

func (s *Storage) ResetWithContext(ctx context.Context) error { return nil }
