// Package leveldb is a stub for tests: types and signatures of github.com/gofiber/storage/leveldb, without its code.
package leveldb

import "time"

type Config struct{ Path string }

type Storage struct{}

func New(config ...Config) *Storage { return nil }

func (s *Storage) Get(key string) ([]byte, error) { return nil, nil }

func (s *Storage) Set(key string, val []byte, exp time.Duration) error { return nil }

func (s *Storage) Delete(key string) error { return nil }

func (s *Storage) Reset() error { return nil }

func (s *Storage) Close() error { return nil }
