// Package billing is registered through an interface, with a handler promoted from an embedded type.
package billing

import "net/http"

type common struct{ paid int }

func (c *common) invoices(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /invoices \(\*common\)\.invoices \[\]`
	w.WriteHeader(http.StatusOK)
}

// Service serves bills.
type Service struct{ common }

// RegisterRoutes adds the routes.
func (s *Service) RegisterRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /invoices", s.invoices)
	mux.HandleFunc("POST /payments", s.pay)
}

func (s *Service) pay(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /payments \(\*Service\)\.pay \[\]`
	s.paid++
}
