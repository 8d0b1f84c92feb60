package main

import (
	"fmt"
	"net/http"
	"net/http/pprof"
	"sync/atomic"
	"time"
)

type metrics struct{ hits atomic.Int64 }

func (m *metrics) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /metrics \(\*metrics\)\.ServeHTTP \[\]`
	fmt.Fprintln(w, "hits", m.hits.Load())
}

type version string

func (v version) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /version version\.ServeHTTP \[\]`
	fmt.Fprintln(w, string(v))
}

// handlerTypes registers http.Handler values, adapters of net/http and foreign handlers.
func handlerTypes(mux *http.ServeMux) {
	mux.Handle("GET /metrics", &metrics{})
	mux.Handle("GET /version", version("1.2"))
	mux.Handle("GET /ping", http.HandlerFunc(ping))
	mux.Handle("POST /import", http.TimeoutHandler(http.HandlerFunc(importAll), time.Minute, "too slow"))
	mux.Handle("POST /avatar", http.MaxBytesHandler(http.HandlerFunc(avatar), 1<<20))
	var h http.Handler = http.HandlerFunc(status)
	mux.Handle("GET /status", h)

	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.Handle("GET /static/", http.FileServer(http.Dir("static")))
	mux.Handle("GET /gone", http.NotFoundHandler())
	mux.Handle("GET /home", http.RedirectHandler("/", http.StatusFound))
}

func ping(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /ping ping \[\]`
	fmt.Fprintln(w, "pong")
}

func importAll(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /import importAll \[\]`
	w.WriteHeader(http.StatusAccepted)
}

func avatar(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /avatar avatar \[\]`
	w.WriteHeader(http.StatusCreated)
}

func status(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /status status \[\]`
	w.WriteHeader(http.StatusNoContent)
}
