// Package main keeps the state of logins with OAuth at the client.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/gorilla/sessions"
	"github.com/markbates/goth/gothic"
)

func begin(w http.ResponseWriter, r *http.Request) { gothic.BeginAuthHandler(w, r) }

func main() {
	gothic.Store = sessions.NewCookieStore([]byte(os.Getenv("KEY")))
	http.HandleFunc("/auth", begin)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
