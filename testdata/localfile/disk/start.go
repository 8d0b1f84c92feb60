package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"sync"
	"time"
)

// journal is opened when the service starts, and written to by requests.
type journal struct {
	f  *os.File
	mu sync.Mutex
}

// saver writes what requests left in memory, from time to time.
type saver struct {
	mu    sync.Mutex
	notes map[string]string
}

func (s *saver) run() {
	for range time.Tick(time.Minute) {
		s.mu.Lock()
		b, _ := json.Marshal(s.notes)
		s.mu.Unlock()
		os.WriteFile("notes.json", b, 0o600) // want "localfile: json-db error"
	}
}

// status is the same without anything of a request.
type status struct{ beats int }

func (s *status) run() {
	for range time.Tick(time.Minute) {
		s.beats++
		b, _ := json.Marshal(s)
		os.WriteFile("status.json", b, 0o600)
	}
}

func registerStart(mux *http.ServeMux) {
	f, _ := os.OpenFile("journal", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600) // want "localfile: upload error"
	j := &journal{f: f}
	mux.HandleFunc("POST /journal", func(w http.ResponseWriter, r *http.Request) {
		j.mu.Lock()
		defer j.mu.Unlock()
		fmt.Fprintln(j.f, r.FormValue("entry"))
	})
	s := &saver{notes: make(map[string]string)}
	go s.run()
	go new(status).run()
	mux.HandleFunc("POST /note", func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.notes[r.FormValue("key")] = r.FormValue("text")
	})
}
