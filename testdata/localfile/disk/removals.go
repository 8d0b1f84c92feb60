package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

func registerRemovals(mux *http.ServeMux) {
	mux.HandleFunc("POST /scan", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "scan-*")
		if err != nil {
			http.Error(w, "no room", http.StatusInsufficientStorage)
			return
		}
		defer os.Remove(f.Name())
		if _, err := io.Copy(f, r.Body); err != nil {
			http.Error(w, "bad body", http.StatusBadRequest)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /scan-early", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "scan-*")
		defer discard(f)
		if err != nil {
			http.Error(w, "no room", http.StatusInsufficientStorage)
			return
		}
		io.Copy(f, r.Body)
	})
	mux.HandleFunc("POST /scan-kept", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "scan-*") // want "localfile: upload error"
		if err != nil {
			http.Error(w, "no room", http.StatusInsufficientStorage)
			return
		}
		if _, err := io.Copy(f, r.Body); err != nil {
			os.Remove(f.Name())
			http.Error(w, "bad body", http.StatusBadRequest)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /scan-leaked", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "scan-*") // want "localfile: upload warning"
		if err != nil {
			http.Error(w, "no room", http.StatusInsufficientStorage)
			return
		}
		if _, err := io.Copy(f, r.Body); err != nil {
			http.Error(w, "bad body", http.StatusBadRequest)
			return
		}
		os.Remove(f.Name())
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /folder", func(w http.ResponseWriter, r *http.Request) {
		dir, err := os.MkdirTemp("", "folder-*")
		if err != nil {
			return
		}
		defer os.RemoveAll(dir)
		b, _ := io.ReadAll(r.Body)
		os.WriteFile(filepath.Join(dir, r.FormValue("name")), b, 0o600)
	})
	mux.HandleFunc("POST /folder-other", func(w http.ResponseWriter, r *http.Request) {
		dir, err := os.MkdirTemp("", "folder-*")
		if err != nil {
			return
		}
		defer os.RemoveAll(dir)
		b, _ := io.ReadAll(r.Body)
		os.WriteFile(filepath.Join("uploads", r.FormValue("name")), b, 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /closure", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.CreateTemp("", "scan-*")
		if err != nil {
			return
		}
		defer func() {
			f.Close()
			os.Remove(f.Name())
		}()
		io.Copy(f, r.Body)
	})
	mux.HandleFunc("POST /before", func(w http.ResponseWriter, r *http.Request) {
		name := filepath.Join("uploads", r.FormValue("name"))
		os.Remove(name)
		b, _ := io.ReadAll(r.Body)
		os.WriteFile(name, b, 0o600) // want "localfile: upload error"
	})
	mux.HandleFunc("POST /another", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		os.WriteFile("uploads/"+r.FormValue("name"), b, 0o600) // want "localfile: upload error"
		os.Remove("uploads/" + r.FormValue("old"))
	})
	mux.HandleFunc("POST /listed", func(w http.ResponseWriter, r *http.Request) {
		dir := filepath.Join("work", r.FormValue("id"))
		b, _ := io.ReadAll(r.Body)
		os.WriteFile(filepath.Join(dir, "part"), b, 0o600)
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	})
	mux.HandleFunc("POST /renamed", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		os.WriteFile("settings.tmp", b, 0o600)
		os.Rename("settings.tmp", "settings") // want "localfile: upload error"
	})
	mux.HandleFunc("POST /later", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		name := filepath.Join("uploads", r.FormValue("name"))
		os.WriteFile(name, b, 0o600) // want "localfile: upload error"
		time.AfterFunc(time.Hour, func() { os.Remove(name) })
	})
	mux.HandleFunc("POST /goroutine", func(w http.ResponseWriter, r *http.Request) {
		name := r.FormValue("name")
		go func() {
			dir, err := os.MkdirTemp("", "work-*")
			if err != nil {
				return
			}
			defer os.RemoveAll(dir)
			os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600)
		}()
	})
}

func discard(f *os.File) {
	if f != nil {
		f.Close()
		os.Remove(f.Name())
	}
}
