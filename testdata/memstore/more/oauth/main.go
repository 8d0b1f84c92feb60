// Package main keeps the state of logins with OAuth in sessions on disk.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/gorilla/csrf"
	"github.com/gorilla/securecookie"
	"github.com/gorilla/sessions"
	"github.com/markbates/goth/gothic"
	"github.com/quasoft/memstore"
)

func init() {
	gothic.Store = sessions.NewFilesystemStore(os.TempDir(), []byte(os.Getenv("KEY"))) // want "memstore: session error"
}

var inMemory = memstore.NewMemStore([]byte(os.Getenv("KEY"))) // want "memstore: session error"

func begin(w http.ResponseWriter, r *http.Request) { gothic.BeginAuthHandler(w, r) }

func theme(w http.ResponseWriter, r *http.Request) {
	s, err := inMemory.Get(r, "theme")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s.Values["theme"] = r.FormValue("theme")
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/auth", begin)
	mux.HandleFunc("/theme", theme)
	drawn := csrf.Protect(securecookie.GenerateRandomKey(32)) // want "memstore: instance-key warning"
	configured := csrf.Protect([]byte(os.Getenv("CSRF_KEY")))
	go http.ListenAndServe(":8081", drawn(mux))
	log.Fatal(http.ListenAndServe(":8080", configured(mux)))
}
