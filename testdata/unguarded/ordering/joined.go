package main

import (
	"net/http"
	"sync"

	"golang.org/x/sync/errgroup"
)

var (
	loaded   map[string]string
	unloaded map[string]string // want "unguarded: value warning unloaded"
	grouped  map[string]string
	strayed  map[string]string // want "unguarded: value warning strayed"
)

// joined waits for what it starts before the server does, or does not.
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

func unjoined() {
	go func() { unloaded = map[string]string{"a": "b"} }()
	http.HandleFunc("GET /unloaded", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(unloaded["a"])) })
}

func inGroup() error {
	var g errgroup.Group
	g.Go(func() error {
		grouped = map[string]string{"a": "b"}
		return nil
	})
	http.HandleFunc("GET /grouped", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(grouped["a"])) })
	return g.Wait()
}

func outOfGroup() {
	var g errgroup.Group
	g.Go(func() error {
		strayed = map[string]string{"a": "b"}
		return nil
	})
	http.HandleFunc("GET /strayed", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(strayed["a"])) })
}

// A request waits for the goroutines that it starts.
func perRequest() {
	http.HandleFunc("GET /parts", func(w http.ResponseWriter, r *http.Request) {
		var wg sync.WaitGroup
		var a, b string
		wg.Go(func() { a = r.FormValue("a") })
		wg.Go(func() { b = r.FormValue("b") })
		wg.Wait()
		w.Write([]byte(a + b))
	})
}
