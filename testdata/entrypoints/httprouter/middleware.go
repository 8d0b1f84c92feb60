package main

import (
	"net/http"

	"github.com/julienschmidt/httprouter"
)

func auth(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		if r.Header.Get("Authorization") == "" {
			deny(w, r, ps)
			return
		}
		next(w, r, ps)
	}
}

func (s *server) adminOnly(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		if r.Header.Get("X-Role") != "admin" {
			deny(w, r, ps)
			return
		}
		next(w, r, ps)
	}
}

// deny has the shape of a handle and is only called.
func deny(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {
	http.Error(w, r.URL.Path, http.StatusUnauthorized)
}

// wrapHandler turns a handler into a handle.
func wrapHandler(h http.Handler) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, _ httprouter.Params) { h.ServeHTTP(w, r) }
}
