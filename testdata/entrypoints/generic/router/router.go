// Package router is the module's own thin router.
package router

import "net/http"

// Router registers one method each.
type Router struct{ mux *http.ServeMux }

// New returns a router on mux.
func New(mux *http.ServeMux) *Router { return &Router{mux: mux} }

// Get serves GET path.
func (r *Router) Get(path string, h http.HandlerFunc) { r.mux.HandleFunc("GET "+path, h) }

// Post serves POST path.
func (r *Router) Post(path string, h http.HandlerFunc) { r.handle(http.MethodPost, path, h) }

// Delete serves DELETE path, for signed-in users only.
func (r *Router) Delete(path string, h http.HandlerFunc) {
	r.handle(http.MethodDelete, path, signedIn(h))
}

func (r *Router) handle(method, path string, h http.HandlerFunc) {
	r.mux.HandleFunc(method+" "+path, h)
}

func signedIn(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("session"); err != nil {
			http.Error(w, "sign in", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}
