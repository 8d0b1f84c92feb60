package jwtmiddleware

import (
	"context"
	"net/http"
)

type ContextKey struct{}

type ValidateToken func(context.Context, string) (interface{}, error)

type Option func(*JWTMiddleware)

type JWTMiddleware struct{}

func New(validateToken ValidateToken, opts ...Option) *JWTMiddleware { return nil }

func (m *JWTMiddleware) CheckJWT(next http.Handler) http.Handler { return nil }
