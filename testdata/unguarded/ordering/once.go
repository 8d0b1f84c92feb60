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

func get() map[string]string {
	initOnce.Do(func() { client = map[string]string{"a": "b"} })
	return client
}

func once() {
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
