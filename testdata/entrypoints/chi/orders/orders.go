// Package orders returns a router that main mounts.
package orders

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// Resource serves orders.
type Resource struct{ orders map[string]string }

// New returns the resource.
func New() *Resource { return &Resource{orders: map[string]string{}} }

// Routes returns the router of orders.
func (rs *Resource) Routes() chi.Router {
	r := chi.NewRouter()
	r.Post("/", rs.Create)
	r.Route("/{id}", func(r chi.Router) {
		r.Use(rs.load)
		r.Get("/", rs.Get)
	})
	return r
}

func (rs *Resource) load(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if rs.orders[chi.URLParam(r, "id")] != "" {
			next.ServeHTTP(w, r)
		}
	})
}

// Create makes an order.
func (rs *Resource) Create(w http.ResponseWriter, r *http.Request) { // want `entry: chi POST /orders/ \(\*Resource\)\.Create \[logging\]`
	rs.orders[r.FormValue("id")] = "new"
}

// Get shows an order.
func (rs *Resource) Get(w http.ResponseWriter, r *http.Request) { // want `entry: chi GET /orders/\{id\}/ \(\*Resource\)\.Get \[logging \(\*Resource\)\.load\]`
	_, _ = w.Write([]byte(rs.orders[chi.URLParam(r, "id")]))
}
