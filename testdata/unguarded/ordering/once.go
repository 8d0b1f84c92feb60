package main

import (
	"net/http"
	"strconv"
	"sync"
)

var (
	initOnce sync.Once
	client   map[string]string
	names    = sync.OnceValue(func() []string { return []string{"a"} })
	prepared string
	prepare  = sync.OnceFunc(func() { prepared = "yes" })

	// Written by the function that runs once, and by others.
	resetOnce sync.Once
	reset     map[string]string // want "unguarded: value warning reset"
	touched   string            // want "unguarded: value error touched"
	touch     = sync.OnceFunc(func() { touched = "yes" })
	values    = sync.OnceValue(func() map[string]int { return map[string]int{"a": 1} })
	counts    = sync.OnceValue(func() map[string]int { return map[string]int{"a": 1} }) // want "unguarded: map error counts"
)

// Read by some who do not have the function run.
var (
	peekOnce   sync.Once
	peeked     string // want "unguarded: value error peeked"
	checkOnce  sync.Once
	checked    map[string]string // want "unguarded: value warning checked"
	alwaysOnce sync.Once
	always     string // every reader has had it run
	earlyOnce  sync.Once
	early      string // run at start
	guardOnce  sync.Once
	guarded    string // run in middleware
)

// A catalog loads once.
type catalog struct {
	once  sync.Once
	names []string // want "unguarded: value error catalog.names"
	byID  map[string]string
}

func (c *catalog) load() {
	c.once.Do(func() {
		c.names = []string{"a"}
		c.byID = map[string]string{"a": "b"}
		c.byID["c"] = "d"
	})
}

func (c *catalog) find(id string) string {
	c.load()
	return c.byID[id]
}

func peek() {
	http.HandleFunc("GET /peek", func(w http.ResponseWriter, r *http.Request) {
		peekOnce.Do(func() { peeked = "yes" })
		w.Write([]byte(peeked))
	})
	http.HandleFunc("GET /peeked", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(peeked)) })
	http.HandleFunc("GET /checked", func(w http.ResponseWriter, r *http.Request) {
		if checked == nil {
			checkOnce.Do(func() { checked = map[string]string{"a": "b"} })
		}
		w.Write([]byte(checked["a"]))
	})
	http.HandleFunc("GET /always/{n}", func(w http.ResponseWriter, r *http.Request) {
		alwaysOnce.Do(func() { always = "yes" })
		answerAlways(w)
	})
	earlyOnce.Do(func() { early = "yes" })
	http.HandleFunc("GET /early", func(w http.ResponseWriter, r *http.Request) {
		earlyOnce.Do(func() { early = "no" })
		w.Write([]byte(early))
	})
	http.HandleFunc("GET /early/{n}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(early)) })
	http.Handle("GET /guarded", preparing(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(guarded)) })))
	c := &catalog{}
	http.HandleFunc("GET /catalog/{id}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(c.find(r.PathValue("id")))) })
	http.HandleFunc("GET /catalog", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(strconv.Itoa(len(c.names)))) })
}

func answerAlways(w http.ResponseWriter) { w.Write([]byte(always)) }

func preparing(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		guardOnce.Do(func() { guarded = "yes" })
		next.ServeHTTP(w, r)
	})
}

func get() map[string]string {
	initOnce.Do(func() { client = map[string]string{"a": "b"} })
	return client
}

func once() {
	peek()
	http.HandleFunc("GET /once", func(w http.ResponseWriter, r *http.Request) {
		prepare()
		w.Write([]byte(get()["a"] + names()[0] + prepared + strconv.Itoa(values()["a"])))
	})
	http.HandleFunc("GET /reset", func(w http.ResponseWriter, r *http.Request) {
		resetOnce.Do(func() { reset = map[string]string{"a": "b"} })
		w.Write([]byte(reset["a"]))
	})
	handle("POST /reset", func(r *http.Request) { reset = map[string]string{} })
	http.HandleFunc("GET /touched", func(w http.ResponseWriter, r *http.Request) {
		touch()
		w.Write([]byte(touched))
	})
	handle("POST /touched", func(r *http.Request) { touched = r.FormValue("v") })
	handle("POST /counts", func(r *http.Request) { counts()[r.FormValue("v")]++ })
}
