// Package main uses session stores of gorilla.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/gorilla/sessions"
)

var onDisk = sessions.NewFilesystemStore("", []byte(os.Getenv("SESSION_KEY"))) // want "memstore: session error"

var cookies = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))

func login(w http.ResponseWriter, r *http.Request) {
	s, err := onDisk.Get(r, "login")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s.Values["user"] = r.FormValue("user")
	s.Save(r, w)
}

func theme(w http.ResponseWriter, r *http.Request) {
	s, err := cookies.Get(r, "theme")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s.Values["theme"] = r.FormValue("theme")
	s.Save(r, w)
}

func main() {
	http.HandleFunc("POST /login", login)
	http.HandleFunc("POST /theme", theme)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
