// Package routegroup is a stub for tests: types and signatures of github.com/go-pkgz/routegroup, without its code.
package routegroup

import "net/http"

type Bundle struct{}

func New(mux *http.ServeMux) *Bundle { return nil }

func (b *Bundle) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (b *Bundle) Group() *Bundle { return nil }

func (b *Bundle) Mount(basePath string) *Bundle { return nil }

func (b *Bundle) Use(middleware func(http.Handler) http.Handler, more ...func(http.Handler) http.Handler) {
}

func (b *Bundle) With(middleware func(http.Handler) http.Handler, more ...func(http.Handler) http.Handler) *Bundle {
	return nil
}

func (b *Bundle) Handle(pattern string, handler http.Handler) {}

func (b *Bundle) HandleFunc(pattern string, handler http.HandlerFunc) {}

func (b *Bundle) Route(configureFn func(*Bundle)) {}
