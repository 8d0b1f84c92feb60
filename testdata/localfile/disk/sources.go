package main

import (
	"context"
	"net/http"
	"os"
	"strconv"
)

type userKey struct{}

// withUser leaves what a header says in the request's context.
func withUser(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		next(w, r.WithContext(context.WithValue(r.Context(), userKey{}, r.Header.Get("User"))))
	}
}

// withBuild leaves what no request says.
func withBuild(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		next(w, r.WithContext(context.WithValue(r.Context(), buildKey{}, "v1")))
	}
}

type buildKey struct{}

func registerSources(mux *http.ServeMux) {
	mux.HandleFunc("POST /header", func(w http.ResponseWriter, r *http.Request) {
		os.WriteFile("agent", []byte(r.Header.Get("User-Agent")), 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /cookie", func(w http.ResponseWriter, r *http.Request) {
		c, _ := r.Cookie("theme")
		os.WriteFile("theme", []byte(c.Value), 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /query", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.URL.Query().Get("n"))
		os.WriteFile("number-"+strconv.Itoa(n), nil, 0o600) // want "localfile: other warning"
	})
	mux.HandleFunc("POST /context", withUser(func(w http.ResponseWriter, r *http.Request) {
		user, _ := r.Context().Value(userKey{}).(string)
		os.WriteFile("user", []byte(user), 0o600) // want "localfile: upload error"
	}))
	mux.HandleFunc("POST /build", withBuild(func(w http.ResponseWriter, r *http.Request) {
		build, _ := r.Context().Value(buildKey{}).(string)
		os.WriteFile("build", []byte(build), 0o600)
	}))
}
