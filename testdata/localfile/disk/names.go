package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

func registerNames(mux *http.ServeMux) {
	mux.HandleFunc("POST /user/{id}", func(w http.ResponseWriter, r *http.Request) {
		os.WriteFile(filepath.Join("users", r.PathValue("id")), []byte("seen"), 0o600) // want "localfile: other warning"
	})
	mux.HandleFunc("POST /folder/{id}", func(w http.ResponseWriter, r *http.Request) {
		os.MkdirAll(filepath.Join("users", r.PathValue("id")), 0o700) // want "localfile: other warning"
	})
	mux.HandleFunc("POST /both/{id}", func(w http.ResponseWriter, r *http.Request) {
		dir := filepath.Join("users", r.PathValue("id"))
		os.MkdirAll(dir, 0o700)
		os.WriteFile(dir+"/name", []byte(r.FormValue("name")), 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /fixed", func(w http.ResponseWriter, r *http.Request) {
		os.MkdirAll("users", 0o700)
	})
	mux.HandleFunc("POST /empty/{id}", func(w http.ResponseWriter, r *http.Request) {
		os.Create(fmt.Sprintf("locks/%s", r.PathValue("id"))) // want "localfile: other warning"
	})
	mux.HandleFunc("POST /decoded", func(w http.ResponseWriter, r *http.Request) {
		var u struct{ Folder string }
		json.NewDecoder(r.Body).Decode(&u)
		os.WriteFile("users/"+u.Folder+"/seen", nil, 0o600) // want "localfile: other warning"
	})
	mux.HandleFunc("POST /link/{id}", func(w http.ResponseWriter, r *http.Request) {
		os.Symlink("users/default", "users/"+strings.ToLower(r.PathValue("id"))) // want "localfile: other warning"
	})
}
