// Package iface asks through an interface that only its importers fill.
package iface

import (
	"net/http"

	"github.com/golang-jwt/jwt/v5"
)

// Sessions knows which sessions are open.
type Sessions interface {
	Open(id string) bool
}

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

// Routes registers a page for open sessions. Whoever calls it has to be judged.
func Routes(mux *http.ServeMux, s Sessions) {
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil || !s.Open(c.ID) { // want "jwtrevocation: no-revocation warning [/page]"
			w.WriteHeader(http.StatusUnauthorized)
		}
	})
}
