// Package csrf is a stub for tests: types and signatures of github.com/gorilla/csrf, without its code.
package csrf

import "net/http"

type Option func(*struct{})

func Protect(authKey []byte, opts ...Option) func(http.Handler) http.Handler { return nil }

func Secure(s bool) Option { return nil }
