// Package shop registers through the module's own router.
package shop

import (
	"net/http"

	"example.com/generic/router"
)

type shop struct{ cart map[string]int }

// Register adds the shop's routes.
func Register(mux *http.ServeMux) {
	s := &shop{cart: map[string]int{}}
	r := router.New(mux)
	r.Get("/products", products)
	r.Get("/cart", s.show)
	r.Post("/cart/{sku}", s.add)
	r.Delete("/cart/{sku}", s.drop)
	r.Get("/terms", func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /terms Register\$1 \[\]`
		w.WriteHeader(http.StatusOK)
	})
}

func products(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /products products \[\]`
	w.WriteHeader(http.StatusOK)
}

func (s *shop) show(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /cart \(\*shop\)\.show \[\]`
	w.WriteHeader(http.StatusOK)
}

func (s *shop) add(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /cart/\{sku\} \(\*shop\)\.add \[\]`
	s.cart[r.PathValue("sku")]++
}

func (s *shop) drop(w http.ResponseWriter, r *http.Request) { // want `entry: net/http DELETE /cart/\{sku\} \(\*shop\)\.drop \[signedIn\]`
	delete(s.cart, r.PathValue("sku"))
}
