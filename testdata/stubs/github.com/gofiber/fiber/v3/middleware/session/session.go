// Package session is a stub for tests: types and signatures of github.com/gofiber/fiber/v3/middleware/session, without its code.
package session

import "github.com/gofiber/fiber/v3"

type Config struct {
	Storage fiber.Storage
	Store   *Store
}

type Store struct{}

type Session struct{}

func (s *Session) Set(key, value any) {}

type Middleware struct{}

func New(config ...Config) fiber.Handler { return nil }

func NewStore(config ...Config) *Store { return nil }

func NewWithStore(config ...Config) (fiber.Handler, *Store) { return nil, nil }

func FromContext(c fiber.Ctx) *Middleware { return nil }

func (m *Middleware) Set(key, value any) {}

func (m *Middleware) Get(key any) any { return nil }

func (s *Store) Get(c fiber.Ctx) (*Session, error) { return nil, nil }
