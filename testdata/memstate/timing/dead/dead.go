// Package dead has writes that no request comes to.
package dead

import (
	"encoding/json"
	"net/http"
)

// sessions is written in a function that nobody calls.
var sessions = map[string]string{"root": "0"}

func remember(r *http.Request) { sessions[r.FormValue("token")] = r.FormValue("user") }

// Reset is for tests.
func Reset() { sessions = map[string]string{} }

// carts is written by a method of a type that nobody makes.
type carts struct{ byUser map[string]string }

func (c *carts) put(w http.ResponseWriter, r *http.Request) {
	c.byUser[r.FormValue("user")] = r.FormValue("item")
	json.NewEncoder(w).Encode(c.byUser)
}

// disabled registers a handler, but is not called.
func disabled(mux *http.ServeMux) {
	mux.HandleFunc("PUT /dead/cart", (&carts{byUser: map[string]string{}}).put)
}

func me(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(sessions[r.FormValue("token")])
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) { mux.HandleFunc("GET /dead/me", me) }

var (
	_ = remember
	_ = disabled
)
