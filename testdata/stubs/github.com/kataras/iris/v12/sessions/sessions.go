// Package sessions is a stub for tests: types and signatures of github.com/kataras/iris/v12/sessions, without its code.
package sessions

import "github.com/kataras/iris/v12/context"

type Config struct{ Cookie string }

type Database interface{ Close() error }

type Sessions struct{}

type Session struct{}

func New(cfg Config) *Sessions { return nil }

func (s *Sessions) UseDatabase(db Database) {}

func (s *Sessions) Start(ctx *context.Context) *Session { return nil }

func (s *Sessions) Handler() context.Handler { return nil }

func Get(ctx *context.Context) *Session { return nil }

func (s *Session) Set(key string, value any) {}

func (s *Session) GetString(key string) string { return "" }
