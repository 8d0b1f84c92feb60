// Package web keeps sessions in stores that each request makes.
package web

import (
	"log"
	"net/http"
	"os"

	"github.com/gorilla/csrf"
	"github.com/gorilla/sessions"
	"github.com/theckman/go-securerandom"
)

// NewKey draws a key.
func NewKey() string {
	key, err := securerandom.Base64OfBytes(32)
	if err != nil {
		log.Fatal(err)
	}
	return key
}

// stores is what a request uses.
type stores struct {
	user  *sessions.FilesystemStore
	flash *sessions.CookieStore
}

func newStores() *stores {
	key := []byte(os.Getenv("KEY"))
	return &stores{
		user:  sessions.NewFilesystemStore("/var/sessions", key), // want "memstore: session error"
		flash: sessions.NewCookieStore(key),
	}
}

func login(w http.ResponseWriter, r *http.Request) {
	s := newStores()
	user, err := s.user.Get(r, "user")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	user.Values["name"] = r.FormValue("name")
	flash, err := s.flash.Get(r, "flash")
	if err != nil {
		return
	}
	flash.Values["text"] = "hello"
}

// Routes returns the routes, with a key that only main knows is drawn.
func Routes(key string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /login", login)
	return csrf.Protect([]byte(key))(mux) // want "memstore: instance-key warning"
}
