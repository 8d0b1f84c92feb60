package options

import "net/http"

// RouteOption registers on the mux at once.
type RouteOption func(*http.ServeMux)

// Handle registers h.
func Handle(pattern string, h http.HandlerFunc) RouteOption {
	return func(mux *http.ServeMux) { mux.HandleFunc(pattern, h) }
}

// NewMux returns a mux with the routes of the options.
func NewMux(opts ...RouteOption) *http.ServeMux {
	mux := http.NewServeMux()
	for _, opt := range opts {
		opt(mux)
	}
	return mux
}

// Health returns the mux of the health port.
func Health() *http.ServeMux {
	return NewMux(Handle("GET /live", live), Handle("GET /ready", ready))
}

func live(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /live live \[\]`
	w.WriteHeader(http.StatusOK)
}

func ready(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /ready ready \[\]`
	w.WriteHeader(http.StatusOK)
}
