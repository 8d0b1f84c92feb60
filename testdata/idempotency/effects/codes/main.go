// Command codes exchanges the codes of a login elsewhere.
package main

import (
	"database/sql"
	"log"
	"net/http"

	"golang.org/x/oauth2"
)

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{config: &oauth2.Config{}, db: db}
	http.HandleFunc("POST /return", s.returned)
	http.HandleFunc("POST /return/told", s.told)
	http.HandleFunc("POST /return/joined", s.joined)
	http.HandleFunc("POST /return/counted", s.counted)
	http.HandleFunc("POST /password", s.password)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

type server struct {
	config *oauth2.Config
	db     *sql.DB
}

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

// The second attempt has no token any more.
func (s *server) joined(w http.ResponseWriter, r *http.Request) {
	token, err := s.config.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO members (token) VALUES ($1)", token.AccessToken)
}

// What needs no token is done again.
func (s *server) counted(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	if r.FormValue("code") != "" {
		_, _ = s.config.Exchange(r.Context(), r.FormValue("code"))
	}
	_, _ = s.db.Exec("UPDATE logins SET n = n + 1")
}

// A password is good any number of times.
func (s *server) password(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	token, err := s.config.PasswordCredentialsToken(r.Context(), r.FormValue("name"), r.FormValue("password"))
	if err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO members (token) VALUES ($1)", token.AccessToken)
}
