// Package gooidc reads tokens with coreos/go-oidc.
package gooidc

import (
	"context"
	"net/http"

	"example.com/tokens/store"
	"github.com/coreos/go-oidc/v3/oidc"
)

func answer(w http.ResponseWriter, t *oidc.IDToken) {
	if t.Subject == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	p, _ := oidc.NewProvider(context.Background(), "https://id.example")
	good := p.Verifier(&oidc.Config{ClientID: "x"})
	lax := p.Verifier(&oidc.Config{ClientID: "x", SkipExpiryCheck: true})
	blind := oidc.NewVerifier("https://id.example", nil, &oidc.Config{InsecureSkipSignatureCheck: true})
	mux.HandleFunc("/good", func(w http.ResponseWriter, r *http.Request) {
		if t, err := good.Verify(r.Context(), r.Header.Get("Authorization")); err == nil && !store.Revoked(r.Context(), session(t)) {
			answer(w, t)
		}
	})
	mux.HandleFunc("/forever", func(w http.ResponseWriter, r *http.Request) {
		if t, err := good.Verify(r.Context(), r.Header.Get("Authorization")); err == nil { // want "jwtrevocation: no-revocation warning [/forever]"
			answer(w, t)
		}
	})
	mux.HandleFunc("/lax", func(w http.ResponseWriter, r *http.Request) {
		if t, err := lax.Verify(r.Context(), r.Header.Get("Authorization")); err == nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/lax]"
			answer(w, t)
		}
	})
	// What the client thinks who is logged in may have expired, and lets nobody in.
	mux.HandleFunc("/hint", func(w http.ResponseWriter, r *http.Request) {
		if t, err := lax.Verify(r.Context(), r.FormValue("id_token_hint")); err == nil {
			answer(w, t)
		}
	})
	mux.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
		if t, err := lax.Verify(r.Context(), r.FormValue("id_token")); err == nil { // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [/form]"
			answer(w, t)
		}
	})
	mux.HandleFunc("/checked", func(w http.ResponseWriter, r *http.Request) {
		t, err := lax.Verify(r.Context(), r.Header.Get("Authorization"))
		if err != nil || t.Expiry.IsZero() || store.Revoked(r.Context(), session(t)) {
			return
		}
		answer(w, t)
	})
	mux.HandleFunc("/blind", func(w http.ResponseWriter, r *http.Request) {
		if t, err := blind.Verify(r.Context(), r.Header.Get("Authorization")); err == nil { // want "jwtexpiry: unverified error"
			answer(w, t)
		}
	})
	mux.HandleFunc("/revoke", store.Revoke)
}

// session returns the id of the session at the provider.
func session(t *oidc.IDToken) string {
	var c struct {
		SessionID string `json:"sid"`
	}
	t.Claims(&c)
	return c.SessionID
}
