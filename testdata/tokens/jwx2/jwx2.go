// Package jwx2 reads and makes tokens with jwx v2.
package jwx2

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	"github.com/lestrrat-go/jwx/v2/jwa"
	"github.com/lestrrat-go/jwx/v2/jwt"
)

var secret = []byte("k")

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/strict", strict)
	mux.HandleFunc("/off", off)
	mux.HandleFunc("/unverified", unverified)
	mux.HandleFunc("/deleted", deleted)
	mux.HandleFunc("/ask", ask)
	mux.HandleFunc("/issue", issue)
	mux.HandleFunc("/revoke", store.Revoke)
}

func answer(w http.ResponseWriter, name string) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

func weak(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseRequest(r, jwt.WithKey(jwa.HS256, secret)) // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/weak]"
	if err != nil {
		return
	}
	answer(w, t.Subject())
}

func strict(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseRequest(r, jwt.WithKey(jwa.HS256, secret), jwt.WithRequiredClaim(jwt.ExpirationKey))
	if err != nil {
		return
	}
	if store.Revoked(r.Context(), t.JwtID()) {
		return
	}
	answer(w, t.Subject())
}

func off(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseRequest(r, jwt.WithKey(jwa.HS256, secret), jwt.WithValidate(false)) // want "jwtexpiry: no-expiry error"
	if err != nil {
		return
	}
	if store.Revoked(r.Context(), t.JwtID()) {
		return
	}
	answer(w, t.Subject())
}

func unverified(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseString(r.Header.Get("Authorization"), jwt.WithVerify(false)) // want "jwtexpiry: unverified error"
	if err != nil {
		return
	}
	answer(w, t.Subject())
}

func deleted(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseInsecure([]byte(r.Header.Get("Authorization"))) // want "jwtexpiry: unverified error"
	if err != nil {
		return
	}
	answer(w, t.Subject())
}

func ask(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.ParseRequest(r, jwt.WithKey(jwa.HS256, secret)) // want "jwtrevocation: no-revocation warning [/ask]"
	if err != nil {
		return
	}
	if _, ok := t.Get("exp"); !ok {
		return
	}
	answer(w, t.Subject())
}

func issue(w http.ResponseWriter, r *http.Request) {
	good, _ := jwt.NewBuilder().Subject("x").Expiration(time.Now().Add(time.Hour)).Build()
	set := jwt.New()
	set.Set(jwt.ExpirationKey, time.Now().Add(time.Hour))
	bad, _ := jwt.NewBuilder().Subject("x").Build()
	a, _ := jwt.Sign(good, jwt.WithKey(jwa.HS256, secret))
	b, _ := jwt.Sign(set, jwt.WithKey(jwa.HS256, secret))
	c, _ := jwt.Sign(bad, jwt.WithKey(jwa.HS256, secret)) // want "jwtexpiry: issue-no-exp error"
	w.Write(append(append(a, b...), c...))
}
