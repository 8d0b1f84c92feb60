// Package local keeps its list of revoked tokens in memory.
package local

import (
	"net/http"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/patrickmn/go-cache"
)

type denylist struct {
	mu  sync.Mutex
	ids map[string]time.Time
}

func (d *denylist) add(id string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ids[id] = time.Now()
}

func (d *denylist) has(id string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	_, ok := d.ids[id]
	return ok
}

// roles never changes: what a role may do is no revocation.
var roles = map[string]bool{"admin": true}

// hits counts requests of users, and writes what it looks up.
var hits = map[string]int{}

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	d := &denylist{ids: make(map[string]time.Time)}
	page := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {})
	mux.Handle("/page", auth(d, page))
	mux.Handle("/roles", authRoles(page))
	mux.Handle("/synced", authSynced(page))
	mux.Handle("/cached", authCached(cache.New(time.Hour, time.Hour), page))
	mux.HandleFunc("/logout", func(w http.ResponseWriter, r *http.Request) {
		d.add(r.FormValue("id"))
		synced.Store(r.FormValue("id"), true)
	})
}

func auth(d *denylist, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil || d.has(c.ID) { // want "jwtrevocation: local-revocation error [/page]"
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func authRoles(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil || !roles[c.Subject] { // want "jwtrevocation: no-revocation warning [/roles]"
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		hits[c.Subject]++
		if hits[c.Subject] > 100 {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// synced is a list that needs no lock.
var synced sync.Map

func authSynced(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil { // want "jwtrevocation: local-revocation error [/synced]"
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		if _, revoked := synced.Load(c.ID); revoked {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// authCached has a library's list, whose entries expire.
func authCached(list *cache.Cache, next http.Handler) http.Handler {
	http.HandleFunc("/leave", func(w http.ResponseWriter, r *http.Request) { list.SetDefault(r.FormValue("id"), true) })
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil { // want "jwtrevocation: local-revocation error [/cached]"
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		if _, revoked := list.Get(c.ID); revoked {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
