// Command chi serves with chi.
package main

import (
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"

	"example.com/routes/shop"
)

type server struct{ store *shop.Store }

func main() {
	s := &server{shop.Open()}
	r := chi.NewRouter()
	r.Post("/orders", s.create)
	r.Route("/once", func(r chi.Router) {
		r.Use(s.unique)
		r.Post("/orders", s.createOnce)
	})
	log.Fatal(http.ListenAndServe(":8080", r))
}

func (s *server) create(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.store.Insert(chi.URLParam(r, "item"))
}

func (s *server) createOnce(w http.ResponseWriter, r *http.Request) {
	_ = s.store.Insert(chi.URLParam(r, "item"))
}

func (s *server) unique(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("Idempotency-Key")
		if s.store.Seen(r.Context(), key) {
			return
		}
		next.ServeHTTP(w, r)
		s.store.Keep(r.Context(), key)
	})
}
