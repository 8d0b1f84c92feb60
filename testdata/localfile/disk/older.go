package main

import (
	"io"
	"io/ioutil"
	"net/http"
	"os"
	"path/filepath"
)

func registerOlder(mux *http.ServeMux) {
	mux.HandleFunc("POST /ioutil", func(w http.ResponseWriter, r *http.Request) {
		b, _ := ioutil.ReadAll(r.Body)
		ioutil.WriteFile("ioutil", b, 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /ioutil/temporary", func(w http.ResponseWriter, r *http.Request) {
		f, err := ioutil.TempFile("", "part")
		if err != nil {
			return
		}
		defer os.Remove(f.Name())
		io.Copy(f, r.Body)
	})
	mux.HandleFunc("POST /link", func(w http.ResponseWriter, r *http.Request) {
		os.Link("template", filepath.Join("pages", filepath.Base(r.FormValue("name")))) // want "localfile: other warning"
	})
	mux.HandleFunc("POST /link/removed", func(w http.ResponseWriter, r *http.Request) {
		name := filepath.Join("pages", filepath.Base(r.FormValue("name")))
		os.Link("template", name)
		defer os.Remove(name)
	})
}
