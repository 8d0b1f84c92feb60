package mux

import "net/http"

type MiddlewareFunc func(http.Handler) http.Handler

func (mw MiddlewareFunc) Middleware(handler http.Handler) http.Handler { return nil }

func (r *Router) Use(mwf ...MiddlewareFunc) {}
