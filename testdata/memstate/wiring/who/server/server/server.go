// Package server imports both the package that writes and the one that reads.
package server

import (
	"net/http"

	"example.com/wiring/who/server/a"
	"example.com/wiring/who/server/b"
	"example.com/wiring/who/server/store"
)

// New returns the handler of the service.
func New() http.Handler {
	mux := http.NewServeMux()
	s := store.New()
	a.Register(mux, s)
	b.Register(mux, s)
	return mux
}
