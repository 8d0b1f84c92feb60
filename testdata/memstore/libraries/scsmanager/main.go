// Package main makes session managers of scs.
package main

import (
	"log"
	"net/http"
	"time"

	"github.com/alexedwards/scs/boltstore"
	"github.com/alexedwards/scs/redisstore"
	"github.com/alexedwards/scs/v2"
	"github.com/alexedwards/scs/v2/memstore"
)

type app struct {
	sessions *scs.SessionManager
}

func (a *app) login(w http.ResponseWriter, r *http.Request) {
	a.sessions.Put(r.Context(), "user", r.FormValue("user"))
}

func (a *app) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /login", a.login)
	return a.sessions.LoadAndSave(mux)
}

// pool stands for a pool of connections to Redis.
var pool any

func newShared() *scs.SessionManager {
	m := scs.New()
	m.Lifetime = time.Hour
	m.Store = redisstore.New(pool)
	return m
}

func newExplicit() *scs.SessionManager {
	m := scs.New()
	m.Store = memstore.New() // want "memstore: session error"
	return m
}

func newOnDisk() *scs.SessionManager {
	m := scs.New()
	m.Store = boltstore.New(pool) // want "memstore: session error"
	return m
}

func main() {
	byDefault := scs.New() // want "memstore: session error"
	byDefault.Lifetime = time.Hour
	for _, a := range []*app{{byDefault}, {newShared()}, {newExplicit()}, {newOnDisk()}} {
		go http.ListenAndServe(":8080", a.routes())
	}
	log.Fatal(http.ListenAndServe(":8081", nil))
}
