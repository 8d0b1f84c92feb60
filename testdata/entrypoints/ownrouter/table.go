package main

import (
	"log"
	"net/http"
)

// A plan says step by step what a route is.
type plan struct{ verb, path string }

type guarded struct {
	plan
	guard func(http.Handler) http.Handler
}

// A door is a route that serves: what guards it first.
type door struct {
	*guarded
	inside http.Handler
}

func get(path string) *plan { return &plan{"GET", path} }

func post(path string) *plan { return &plan{"POST", path} }

func (p plan) behind(g func(http.Handler) http.Handler) *guarded { return &guarded{p, g} }

func (g *guarded) to(h http.Handler) *door { return &door{g, h} }

func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.guard(d.inside).ServeHTTP(w, r)
}

func attach(mux *http.ServeMux, doors ...*door) {
	for _, d := range doors {
		mux.Handle(d.verb+" "+d.path, counted(d.path, d))
	}
}

func counted(name string, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Print(name)
		h.ServeHTTP(w, r)
	})
}

func open(next http.Handler) http.Handler { return next }

func keyed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Key") == "" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (a *api) openDoors() []*door {
	var doors []*door
	doors = append(doors,
		get("/box").behind(open).to(a.box()),
		post("/box").behind(keyed).to(http.HandlerFunc(a.fill)),
	)
	return doors
}

func (a *api) innerDoors() []*door {
	return []*door{get("/cellar").behind(keyed).to(http.HandlerFunc(a.cellar))}
}

func table(a *api) {
	mux := http.NewServeMux()
	attach(mux, a.openDoors()...)
	attach(mux, a.innerDoors()...)
	log.Fatal(http.ListenAndServe(":8082", mux))
}

func (a *api) box() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /box \(\*api\)\.box\$1 \[counted \(\*door\)\.ServeHTTP open\]`
		w.WriteHeader(http.StatusOK)
	})
}

func (a *api) fill(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /box \(\*api\)\.fill \[counted \(\*door\)\.ServeHTTP keyed\]`
	w.WriteHeader(http.StatusOK)
}

func (a *api) cellar(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /cellar \(\*api\)\.cellar \[counted \(\*door\)\.ServeHTTP keyed\]`
	w.WriteHeader(http.StatusOK)
}
