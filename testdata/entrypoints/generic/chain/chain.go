// Package chain applies middleware by a helper and by struct types.
package chain

import "net/http"

type middleware func(http.Handler) http.Handler

// chain wraps h, the first of mws outermost: it only calls the middleware and is none itself.
func chain(h http.Handler, mws ...middleware) http.Handler {
	for i := len(mws) - 1; i >= 0; i-- {
		h = mws[i](h)
	}
	return h
}

// Register adds the routes.
func Register(mux *http.ServeMux) {
	mux.Handle("POST /transfers", chain(http.HandlerFunc(transfer), auth, logging))
	mux.Handle("GET /limits", newLimiter(http.HandlerFunc(limits)))
	mux.Handle("GET /quota", auth(&limiter{next: http.HandlerFunc(quota)}))
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func logging(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

// limiter is middleware as a type: it passes the request on.
type limiter struct{ next http.Handler }

func newLimiter(next http.Handler) http.Handler { return &limiter{next: next} }

func (l *limiter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.next.ServeHTTP(w, r)
}

func transfer(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /transfers transfer \[auth logging\]`
	w.WriteHeader(http.StatusCreated)
}

func limits(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /limits limits \[newLimiter\]`
	w.WriteHeader(http.StatusOK)
}

func quota(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /quota quota \[auth \(\*limiter\)\.ServeHTTP\]`
	w.WriteHeader(http.StatusOK)
}
