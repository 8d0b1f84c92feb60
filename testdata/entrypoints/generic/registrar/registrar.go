// Package registrar registers whatever implements its interface.
package registrar

import "net/http"

// Registrar adds its routes to a mux.
type Registrar interface {
	RegisterRoutes(mux *http.ServeMux)
}

// All registers every one.
func All(mux *http.ServeMux, all ...Registrar) {
	for _, r := range all {
		r.RegisterRoutes(mux)
	}
}
