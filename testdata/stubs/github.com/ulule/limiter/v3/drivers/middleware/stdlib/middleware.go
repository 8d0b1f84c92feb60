// Package stdlib is a stub for tests: types and signatures of github.com/ulule/limiter/v3/drivers/middleware/stdlib, without its code.
package stdlib

import (
	"net/http"

	"github.com/ulule/limiter/v3"
)

type Middleware struct{}

func NewMiddleware(l *limiter.Limiter) *Middleware { return nil }

func (m *Middleware) Handler(h http.Handler) http.Handler { return nil }
