// Package clerked reads tokens with the Clerk SDK, whose tokens live for a minute.
package clerked

import (
	"net/http"

	clerkhttp "github.com/clerk/clerk-sdk-go/v2/http"
	"github.com/clerk/clerk-sdk-go/v2/jwt"
)

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/good", good)
	mux.HandleFunc("/bad", bad)
	mux.Handle("/page", clerkhttp.RequireHeaderAuthorization()(http.HandlerFunc(page)))
}

func page(w http.ResponseWriter, r *http.Request) {}

func good(w http.ResponseWriter, r *http.Request) {
	c, err := jwt.Verify(r.Context(), &jwt.VerifyParams{Token: r.Header.Get("Authorization")})
	if err == nil && c.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func bad(w http.ResponseWriter, r *http.Request) {
	c, err := jwt.Decode(r.Context(), &jwt.DecodeParams{Token: r.Header.Get("Authorization")}) // want "jwtexpiry: unverified error"
	if err == nil && c.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}
