// Package gbrlsnchs reads and makes tokens with gbrlsnchs/jwt.
package gbrlsnchs

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/gbrlsnchs/jwt/v3"
)

var hs = jwt.NewHS256([]byte("k"))

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/unchecked", unchecked)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, name string) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	var c jwt.Payload
	if _, err := jwt.Verify([]byte(r.Header.Get("Authorization")), hs, &c); err == nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/unchecked]"
		answer(w, c.Subject)
	}
}

func strict(w http.ResponseWriter, r *http.Request) {
	var c jwt.Payload
	validate := jwt.ValidatePayload(&c, jwt.IssuerValidator("x"), jwt.ExpirationTimeValidator(time.Now()))
	if _, err := jwt.Verify([]byte(r.Header.Get("Authorization")), hs, &c, validate); err == nil && !store.Revoked(r.Context(), c.JWTID) {
		answer(w, c.Subject)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.Sign(jwt.Payload{ExpirationTime: jwt.NumericDate(time.Now().Add(time.Hour))}, hs)
	bad, _ := jwt.Sign(jwt.Payload{Subject: "x"}, hs) // want "jwtexpiry: issue-no-exp error"
	w.Write(append(good, bad...))
}
