// Package store is a stub for tests: types and signatures of github.com/appleboy/gin-jwt/v3/store, without its code.
package store

type InMemoryRefreshTokenStore struct{}

func NewInMemoryRefreshTokenStore() *InMemoryRefreshTokenStore { return nil }

func (s *InMemoryRefreshTokenStore) Delete(token string) error { return nil }
