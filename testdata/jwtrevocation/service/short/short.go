// Package short makes tokens that live for minutes.
package short

import (
	"net/http"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/login", func(w http.ResponseWriter, r *http.Request) {
		c := jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(time.Now().Add(10 * time.Minute))}
		s, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString([]byte("k"))
		w.Write([]byte(s))
	})
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err == nil { // want "jwtrevocation: no-revocation warning [/page]"
			w.Write([]byte(c.Subject))
		}
	})
}
