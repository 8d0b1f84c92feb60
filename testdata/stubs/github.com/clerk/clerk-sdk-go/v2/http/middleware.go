package http

import "net/http"

type AuthorizationOption func()

func RequireHeaderAuthorization(opts ...AuthorizationOption) func(http.Handler) http.Handler {
	return nil
}

func WithHeaderAuthorization(opts ...AuthorizationOption) func(http.Handler) http.Handler {
	return nil
}
