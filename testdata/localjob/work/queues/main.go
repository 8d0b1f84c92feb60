// Package main queues work in the process.
package main

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"os/exec"
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
	db      *sql.DB
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

func convert(t task) {
	if err := exec.Command("convert", t.File).Run(); err != nil {
		log.Print(err)
	}
}

func (s *server) work() {
	for t := range s.tasks {
		convert(t)
	}
}

func (s *server) drain() {
	for range time.Tick(time.Second) {
		s.mu.Lock()
		if len(s.backlog) > 0 {
			s.db.Exec("UPDATE tasks SET done = true WHERE file = $1", s.backlog[0].File)
			s.backlog = s.backlog[1:]
		}
		s.mu.Unlock()
	}
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{tasks: make(chan task, 100), slots: make(chan struct{}, 4), stopped: make(chan struct{}), db: db}
	go s.work()
	go s.drain()
	http.HandleFunc("POST /tasks", s.submit)
	http.HandleFunc("POST /later", s.later)
	http.HandleFunc("POST /history", s.remember)
	http.HandleFunc("GET /limited", s.limited)
	http.HandleFunc("POST /stop", s.stop)
	observing(db)
	ordering()
	answering(db)
	go http.ListenAndServe(":8080", nil)
	<-s.stopped
}
