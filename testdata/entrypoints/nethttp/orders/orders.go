// Package orders serves orders by value receivers.
package orders

import "net/http"

// API serves orders in one currency.
type API struct{ currency string }

// New returns the API.
func New(currency string) API { return API{currency: currency} }

// RegisterRoutes adds the routes of orders to mux.
func (a API) RegisterRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /currency", a.Currency)
	mux.HandleFunc("POST /refunds", (&refunds{}).create)
}

// Currency tells the currency.
func (a API) Currency(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /currency API\.Currency \[\]`
	_, _ = w.Write([]byte(a.currency))
}

type refunds struct{ last string }

func (f *refunds) create(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /refunds \(\*refunds\)\.create \[\]`
	f.last = r.FormValue("order")
}
