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

var loaded map[string]string

// joined waits for what it starts before the server does.
func joined() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		loaded = map[string]string{"a": "b"}
	}()
	wg.Wait()
	http.HandleFunc("GET /loaded", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(loaded["a"])) })
}
