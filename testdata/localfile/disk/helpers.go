package main

import (
	"io"
	"net/http"
	"os"
)

// spool leaves the file to its callers.
func spool(r io.Reader) (string, error) {
	f, err := os.CreateTemp("", "spool-*")
	if err != nil {
		return "", err
	}
	defer f.Close()
	if _, err := io.Copy(f, r); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// spoolKept has a caller that keeps the file.
func spoolKept(r io.Reader) (string, error) {
	f, err := os.CreateTemp("", "spool-*") // want "localfile: upload error"
	if err != nil {
		return "", err
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return f.Name(), err
}

func write(name string, b []byte) { os.WriteFile(name, b, 0o600) }

func writeKept(name string, b []byte) { os.WriteFile(name, b, 0o600) } // want "localfile: upload error"

func cleanUp(name string) {
	if err := os.Remove(name); err != nil {
		println(err.Error())
	}
}

// scratch makes a file that knows how it is removed.
type scratch struct{ f *os.File }

func newScratch(r io.Reader) (*scratch, error) {
	f, err := os.CreateTemp("", "scratch-*")
	if err != nil {
		return nil, err
	}
	s := &scratch{f: f}
	_, err = io.Copy(s.f, r)
	return s, err
}

func (s *scratch) Close() { os.Remove(s.f.Name()) }

func registerHelpers(mux *http.ServeMux) {
	mux.HandleFunc("POST /spool", func(w http.ResponseWriter, r *http.Request) {
		name, err := spool(r.Body)
		if err != nil {
			http.Error(w, "bad body", http.StatusBadRequest)
			return
		}
		defer cleanUp(name)
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /spool-removed", func(w http.ResponseWriter, r *http.Request) {
		name, err := spoolKept(r.Body)
		if err != nil {
			http.Error(w, "bad body", http.StatusBadRequest)
			return
		}
		defer cleanUp(name)
	})
	mux.HandleFunc("POST /spool-kept", func(w http.ResponseWriter, r *http.Request) {
		name, _ := spoolKept(r.Body)
		io.WriteString(w, name)
	})
	mux.HandleFunc("POST /write", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		name := "scratch/" + r.FormValue("id")
		write(name, b)
		cleanUp(name)
	})
	mux.HandleFunc("POST /write-kept", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		writeKept("scratch/"+r.FormValue("id"), b)
	})
	mux.HandleFunc("POST /write-removed", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		name := "scratch/" + r.FormValue("id")
		writeKept(name, b)
		defer cleanUp(name)
	})
	mux.HandleFunc("POST /scratch", func(w http.ResponseWriter, r *http.Request) {
		s, err := newScratch(r.Body)
		if err != nil {
			http.Error(w, "bad body", http.StatusBadRequest)
			return
		}
		defer s.Close()
	})
}
