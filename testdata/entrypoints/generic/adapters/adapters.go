// Package adapters turns functions of its own shapes into handlers.
// The handler is the innermost function that gets the request; the adapter runs around it, so it is listed as middleware.
package adapters

import (
	"context"
	"encoding/json"
	"net/http"
)

// appHandler is a handler that may fail.
type appHandler func(w http.ResponseWriter, r *http.Request) error

func (h appHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func wrap(h func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

// decode calls fn with the request's body.
func decode[T any](fn func(context.Context, T) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var v T
		if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := fn(r.Context(), v); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

// health's check gets nothing of the request: the closure is the handler.
func health(check func() error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /healthz health\$1 \[\]`
		if err := check(); err != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	}
}
