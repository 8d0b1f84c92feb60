// Package httplimit is a stub for tests: types and signatures of github.com/sethvargo/go-limiter/httplimit, without its code.
package httplimit

import (
	"net/http"

	"github.com/sethvargo/go-limiter"
)

type KeyFunc func(r *http.Request) (string, error)

type Middleware struct{}

func NewMiddleware(s limiter.Store, f KeyFunc) (*Middleware, error) { return nil, nil }

func (m *Middleware) Handle(next http.Handler) http.Handler { return nil }
