package main

import (
	"fmt"
	"net/http"
)

const base = "/api/v1"

// patterns takes the method from the pattern.
func (s *server) patterns(mux *http.ServeMux) {
	notes := base + "/notes"
	mux.HandleFunc("GET /{$}", index)
	mux.HandleFunc("GET "+notes+"/{id}", s.get)
	mux.HandleFunc("GET /notes/{id}", s.get)
	mux.HandleFunc(http.MethodPut+" "+notes+"/{id}", s.put)
	mux.HandleFunc(fmt.Sprintf("DELETE %s/notes/{id}", base), s.remove)
	mux.HandleFunc("/files/{path...}", s.file)
	mux.HandleFunc("POST hooks.example.com/github", s.hook)
	mux.HandleFunc("GET /about", func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /about \(\*server\)\.patterns\$1 \[\]`
		fmt.Fprintln(w, "notes")
	})
	about := func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /contact \(\*server\)\.patterns\$2 \[\]`
		fmt.Fprintln(w, "mail us")
	}
	mux.HandleFunc("GET /contact", about)
}

func index(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /\{\$\} index \[\]`
	fmt.Fprintln(w, "hello")
}

func (s *server) get(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /api/v1/notes/\{id\} \(\*server\)\.get \[\]` `entry: net/http GET /notes/\{id\} \(\*server\)\.get \[\]`
	fmt.Fprintln(w, s.notes[r.PathValue("id")])
}

func (s *server) put(w http.ResponseWriter, r *http.Request) { // want `entry: net/http PUT /api/v1/notes/\{id\} \(\*server\)\.put \[\]`
	s.notes[r.PathValue("id")] = r.FormValue("text")
}

func (s *server) remove(w http.ResponseWriter, r *http.Request) { // want `entry: net/http DELETE /api/v1/notes/\{id\} \(\*server\)\.remove \[\]`
	delete(s.notes, r.PathValue("id"))
}

func (s *server) file(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /files/\{path\.\.\.\} \(\*server\)\.file \[\]`
	http.ServeFile(w, r, r.PathValue("path"))
}

func (s *server) hook(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST hooks\.example\.com/github \(\*server\)\.hook \[\]`
	w.WriteHeader(http.StatusAccepted)
}
