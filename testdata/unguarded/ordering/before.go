package main

import (
	"net/http"
	"sync"
)

var (
	settings = map[string]string{} // filled before the server starts
	lazy     map[string]string     // want "unguarded: value warning lazy"
	greeting string                // want "unguarded: value error greeting"
)

func before() {
	settings["lang"] = "en"
	http.HandleFunc("GET /settings", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(settings["lang"]))
	})
	// Lazy initialisation in a handler.
	http.HandleFunc("GET /lazy", func(w http.ResponseWriter, r *http.Request) {
		if lazy == nil {
			lazy = map[string]string{"a": "b"}
		}
		w.Write([]byte(lazy["a"]))
	})
	http.HandleFunc("GET /greeting", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(greeting)) })
	handle("PUT /greeting", func(r *http.Request) { greeting = r.FormValue("v") })
}

// A lock makes lazy initialisation one of many writes.
var (
	lazyMu sync.Mutex
	locked map[string]string
)

func lazily() {
	http.HandleFunc("GET /lazily", func(w http.ResponseWriter, r *http.Request) {
		lazyMu.Lock()
		defer lazyMu.Unlock()
		if locked == nil {
			locked = map[string]string{"a": "b"}
		}
		w.Write([]byte(locked["a"]))
	})
}
