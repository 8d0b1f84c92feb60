package chi

import "net/http"

func Chain(middlewares ...func(http.Handler) http.Handler) Middlewares { return nil }

func (mws Middlewares) Handler(h http.Handler) http.Handler { return nil }

func (mws Middlewares) HandlerFunc(h http.HandlerFunc) http.Handler { return nil }
