// Package shop keeps orders in a database, and answers in Redis.
package shop

import (
	"context"
	"database/sql"
	"time"

	"github.com/redis/go-redis/v9"
)

type Store struct {
	DB    *sql.DB
	Redis *redis.Client
}

func Open() *Store {
	db, _ := sql.Open("postgres", "")
	return &Store{DB: db, Redis: redis.NewClient(nil)}
}

func (s *Store) Insert(item string) error {
	_, err := s.DB.Exec("INSERT INTO orders (item) VALUES ($1)", item)
	return err
}

// Put sets what the client names.
func (s *Store) Put(id, item string) error {
	_, err := s.DB.Exec("UPDATE orders SET item = $2 WHERE id = $1", id, item)
	return err
}

func (s *Store) Remove(id string) error {
	_, err := s.DB.Exec("DELETE FROM orders WHERE id = $1", id)
	return err
}

func (s *Store) List() error {
	rows, err := s.DB.Query("SELECT item FROM orders")
	if err != nil {
		return err
	}
	return rows.Close()
}

// Seen reports whether a key was kept.
func (s *Store) Seen(ctx context.Context, key string) bool {
	n, err := s.Redis.Exists(ctx, key).Result()
	return err == nil && n > 0
}

// Keep keeps a key.
func (s *Store) Keep(ctx context.Context, key string) {
	s.Redis.Set(ctx, key, "1", time.Hour)
}
