// Package groups is the module's own router with groups: prefix and middleware are kept in fields.
package groups

import (
	"net/http"
	"slices"
)

// Middleware wraps a handler.
type Middleware func(http.Handler) http.Handler

// Group is a prefix with middleware, the first is the outermost.
type Group struct {
	mux    *http.ServeMux
	prefix string
	mws    []Middleware
}

// New returns the group of everything.
func New(mux *http.ServeMux) *Group { return &Group{mux: mux} }

// Group returns a group inside g.
func (g *Group) Group(prefix string, mws ...Middleware) *Group {
	return &Group{mux: g.mux, prefix: g.prefix + prefix, mws: append(slices.Clone(g.mws), mws...)}
}

// Handle serves method and path below the prefix.
func (g *Group) Handle(method, path string, h http.HandlerFunc) {
	var wrapped http.Handler = h
	for i := len(g.mws) - 1; i >= 0; i-- {
		wrapped = g.mws[i](wrapped)
	}
	g.mux.Handle(method+" "+g.prefix+path, wrapped)
}
