// Command legacy uses the default mux, from main and from init.
package main

import (
	"log"
	"net/http"
)

func init() {
	http.HandleFunc("/health", health)
}

func main() {
	http.HandleFunc("/login", login)
	http.Handle("/count", &counter{})
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func health(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /health health \[\]`
	w.WriteHeader(http.StatusOK)
}

func login(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /login login \[\]`
	http.SetCookie(w, &http.Cookie{Name: "user", Value: r.FormValue("user")})
}

type counter struct{ n int }

func (c *counter) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /count \(\*counter\)\.ServeHTTP \[\]`
	c.n++
}
