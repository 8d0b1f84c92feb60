// Package session is a stub for tests: types and signatures of github.com/gofiber/fiber/v2/middleware/session, without its code.
package session

import "time"

type Session struct{}

func (s *Session) Fresh() bool { return false }

func (s *Session) ID() string { return "" }

func (s *Session) Get(key string) interface{} { return nil }

func (s *Session) Set(key string, val interface{}) {}

func (s *Session) Delete(key string) {}

func (s *Session) Destroy() error { return nil }

func (s *Session) Regenerate() error { return nil }

func (s *Session) Reset() error { return nil }

func (s *Session) Save() error { return nil }

func (s *Session) Keys() []string { return nil }

func (s *Session) SetExpiry(exp time.Duration) {}
