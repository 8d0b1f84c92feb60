// Command server uses them all.
package main

import (
	"net/http"
	"os"

	"example.com/follow/auth"
	"github.com/golang-jwt/jwt/v5"
)

type verifier interface {
	ByOptions(text string) string
	ByParser(text string) string
}

type server struct{ verifier verifier }

func (s *server) options(w http.ResponseWriter, r *http.Request) {
	answer(w, s.verifier.ByOptions(r.Header.Get("Authorization")))
}

func (s *server) parser(w http.ResponseWriter, r *http.Request) {
	answer(w, s.verifier.ByParser(r.Header.Get("Authorization")))
}

func answer(w http.ResponseWriter, name string) {
	if name == "" {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func main() {
	s := &server{auth.New(jwt.NewParser(jwt.WithExpirationRequired()), auth.Strict()...)}
	http.HandleFunc("/options", s.options)
	http.HandleFunc("/parser", s.parser)
	http.HandleFunc("/variadic", func(w http.ResponseWriter, r *http.Request) {
		text := r.Header.Get("Authorization")
		answer(w, auth.Variadic(text, jwt.WithExpirationRequired())+auth.Variadic(text))
		answer(w, auth.AlwaysStrict(text, auth.Strict()...)+auth.AlwaysStrict(text, jwt.WithExpirationRequired()))
		answer(w, auth.Sometimes(text, os.Getenv("STRICT") != ""))
		answer(w, auth.FromFunction(text))
	})
	http.ListenAndServe(":8080", nil)
}

// unused is reached by nobody.
func unused(text string) bool {
	t, err := jwt.Parse(text, nil, jwt.WithoutClaimsValidation())
	return err == nil && t.Valid
}

var _ = unused
