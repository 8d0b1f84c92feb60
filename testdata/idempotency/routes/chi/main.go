// Command chi serves with chi.
package main

import (
	"context"
	"crypto/rand"
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"
	"golang.org/x/crypto/bcrypt"

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
	r.Post("/lines", wrap(addLine, s, 0))
	r.Post("/login", wrap(login, s, 1))
	r.Get("/lines", wrap(read, s, 0))
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

type held struct{ server *server }

type heldKey struct{}

// wrap puts the server into the request, for handlers that are plain functions.
func wrap(next http.HandlerFunc, s *server, opts uint8) http.HandlerFunc {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := &held{server: s}
		if opts&1 != 0 && r.Header.Get("X-Room") == "" {
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), heldKey{}, h)))
	})
}

func addLine(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = r.Context().Value(heldKey{}).(*held).server.store.Insert(r.FormValue("item"))
}

// Only who knows the password gets another row, which is a session.
func login(w http.ResponseWriter, r *http.Request) {
	s := r.Context().Value(heldKey{}).(*held).server
	if bcrypt.CompareHashAndPassword([]byte("hash"), []byte(r.FormValue("password"))) != nil {
		return
	}
	_ = s.store.Insert(rand.Text())
}

func read(http.ResponseWriter, *http.Request) {}
