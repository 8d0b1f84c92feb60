// Command codes exchanges the codes of a login elsewhere.
package main

import (
	"log"
	"net/http"

	"golang.org/x/oauth2"
)

func main() {
	s := &server{config: &oauth2.Config{}}
	http.HandleFunc("POST /return", s.returned)
	http.HandleFunc("POST /return/told", s.told)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

type server struct{ config *oauth2.Config }

// A code is good once, and a token that nobody uses does no harm.
func (s *server) returned(w http.ResponseWriter, r *http.Request) {
	token, err := s.config.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "token", Value: token.AccessToken})
}

// What comes before is done again.
func (s *server) told(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	_, _ = http.Post("http://audit/logins", "text/plain", r.Body)
	_, _ = s.config.Exchange(r.Context(), r.FormValue("code"))
}
