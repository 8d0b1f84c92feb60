// Package main queues work in the process.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
	"time"
)

type task struct{ File string }

type server struct {
	tasks   chan task // want "localjob: job error"
	mu      sync.Mutex
	backlog []task // want "localjob: job error"
	history []task
	slots   chan struct{}
	stopped chan struct{}
}

func (s *server) submit(w http.ResponseWriter, r *http.Request) {
	s.tasks <- task{File: r.FormValue("file")}
	w.WriteHeader(http.StatusAccepted)
}

func (s *server) later(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.backlog = append(s.backlog, task{File: r.FormValue("file")})
}

func (s *server) remember(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.history = append(s.history, task{File: r.FormValue("file")})
	json.NewEncoder(w).Encode(s.history)
}

// limited bounds what goes on at a time: a free slot is no work.
func (s *server) limited(w http.ResponseWriter, r *http.Request) {
	s.slots <- struct{}{}
	defer func() { <-s.slots }()
}

func (s *server) stop(w http.ResponseWriter, r *http.Request) { s.stopped <- struct{}{} }

func (s *server) work() {
	for t := range s.tasks {
		log.Print(t.File)
	}
}

func (s *server) drain() {
	for range time.Tick(time.Second) {
		s.mu.Lock()
		if len(s.backlog) > 0 {
			log.Print(s.backlog[0].File)
			s.backlog = s.backlog[1:]
		}
		s.mu.Unlock()
	}
}

func main() {
	s := &server{tasks: make(chan task, 100), slots: make(chan struct{}, 4), stopped: make(chan struct{})}
	go s.work()
	go s.drain()
	http.HandleFunc("POST /tasks", s.submit)
	http.HandleFunc("POST /later", s.later)
	http.HandleFunc("POST /history", s.remember)
	http.HandleFunc("GET /limited", s.limited)
	http.HandleFunc("POST /stop", s.stop)
	go http.ListenAndServe(":8080", nil)
	<-s.stopped
}
