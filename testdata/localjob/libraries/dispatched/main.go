// Package main hands work to a dispatcher, which also keeps schedules.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"time"

	"github.com/mborders/artifex"
)

type server struct {
	db   *sql.DB
	jobs *artifex.Dispatcher
}

func (s *server) insert(name string) {
	if _, err := s.db.Exec("INSERT INTO names (name) VALUES ($1)", name); err != nil {
		log.Print(err)
	}
}

func (s *server) now(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	s.jobs.Dispatch(func() { s.insert(name) }) // want "localjob: job error"
}

func (s *server) soon(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	s.jobs.DispatchIn(func() { s.insert(name) }, time.Minute) // want "localjob: job warning"
}

// told has a line printed, and nothing else.
func (s *server) told(w http.ResponseWriter, r *http.Request) {
	s.jobs.Dispatch(func() { log.Print("told") })
}

func (s *server) daily() { s.insert("daily") }

func (s *server) hourly() { s.insert("hourly") }

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db: db, jobs: artifex.NewDispatcher(4, 100)}
	s.jobs.Start()
	if _, err := s.jobs.DispatchCron(s.daily, "@daily"); err != nil { // want "localjob: job warning"
		log.Fatal(err)
	}
	s.jobs.DispatchEvery(s.hourly, time.Hour) // want "localjob: job warning"
	s.jobs.DispatchEvery(func() { log.Print("still there") }, time.Hour)
	http.HandleFunc("POST /now", s.now)
	http.HandleFunc("POST /soon", s.soon)
	http.HandleFunc("POST /told", s.told)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
