// Package main begins goroutines that end with the request, and some that only
// look so.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"sync"
	"time"
)

type server struct{ db *sql.DB }

const touching = "UPDATE uploads SET seen = now()"

// touch is the effect.
func (s *server) touch(name string) {
	if _, err := s.db.Exec("UPDATE uploads SET seen = now() WHERE name = $1", name); err != nil {
		log.Print(err)
	}
}

// keep touches an upload until the function that it returns is called.
func (s *server) keep(name string) func() {
	stop := make(chan struct{})
	go func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				s.touch(name)
			case <-stop:
				return
			}
		}
	}()
	return func() { close(stop) }
}

// upload defers what ends the goroutine.
func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	stop := s.keep(r.FormValue("name"))
	defer stop()
	store(w, r)
}

// extend defers it before it is begun, in a literal.
func (s *server) extend(w http.ResponseWriter, r *http.Request) {
	stop, once := make(chan struct{}), sync.Once{}
	defer func() {
		once.Do(func() { close(stop) })
		log.Print("done")
	}()
	go s.touchUntil(stop, r.FormValue("name"))
	store(w, r)
}

func (s *server) touchUntil(stop <-chan struct{}, name string) {
	log.Print("begins")
	s.loop(stop, name)
}

func (s *server) loop(stop <-chan struct{}, name string) {
	for {
		s.touch(name)
		select {
		case <-stop:
			return
		default:
		}
		time.Sleep(time.Second)
	}
}

// replace ends the goroutine on all ways, by a message.
func (s *server) replace(w http.ResponseWriter, r *http.Request) {
	quit := make(chan bool)
	go func() {
		for {
			select {
			case <-quit:
				return
			case <-time.After(time.Second):
				s.touch(r.FormValue("name"))
			}
		}
	}()
	if r.ContentLength == 0 {
		quit <- true
		http.Error(w, "nothing", http.StatusBadRequest)
		return
	}
	store(w, r)
	quit <- true
}

// keepOn is like keep, for a handler that never ends it.
func (s *server) keepOn(name string) func() {
	stop := make(chan struct{})
	go func() { // want "localjob: job warning"
		tick := time.NewTicker(time.Second)
		for {
			select {
			case <-tick.C:
				s.db.Exec(touching)
			case <-stop:
				return
			}
		}
	}()
	return func() { close(stop) }
}

func (s *server) forget(w http.ResponseWriter, r *http.Request) {
	s.keepOn(r.FormValue("name"))
	store(w, r)
}

// early returns before it ends the goroutine.
func (s *server) early(w http.ResponseWriter, r *http.Request) {
	stop := make(chan struct{})
	go func() { // want "localjob: job warning"
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Second):
				s.db.Exec(touching)
			}
		}
	}()
	if r.ContentLength == 0 {
		http.Error(w, "nothing", http.StatusBadRequest)
		return
	}
	store(w, r)
	close(stop)
}

// goesOn receives, and does not return.
func (s *server) goesOn(w http.ResponseWriter, r *http.Request) {
	stop := make(chan struct{})
	defer close(stop)
	go func() { // want "localjob: job warning"
		for {
			select {
			case <-stop:
				log.Print("the request is done")
			case <-time.After(time.Second):
			}
			s.db.Exec(touching)
		}
	}()
	store(w, r)
}

// last acts once the request is done.
func (s *server) last(w http.ResponseWriter, r *http.Request) {
	stop := make(chan struct{})
	defer close(stop)
	go func() { // want "localjob: job warning"
		for {
			select {
			case <-stop:
				s.db.Exec(touching)
				return
			case <-time.After(time.Second):
			}
		}
	}()
	store(w, r)
}

// deferred acts at its end.
func (s *server) deferred(w http.ResponseWriter, r *http.Request) {
	stop := make(chan struct{})
	defer close(stop)
	go func() { // want "localjob: job warning"
		defer s.db.Exec(touching)
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Second):
			}
		}
	}()
	store(w, r)
}

// beside acts in rounds of which only some ask.
func (s *server) beside(w http.ResponseWriter, r *http.Request) {
	stop := make(chan struct{})
	defer close(stop)
	go func() { // want "localjob: job warning"
		for n := 0; ; n++ {
			s.db.Exec(touching)
			if n%100 != 0 {
				continue
			}
			select {
			case <-stop:
				return
			default:
			}
		}
	}()
	store(w, r)
}

// before acts once, whether the request is done or not.
func (s *server) before(w http.ResponseWriter, r *http.Request) {
	stop := make(chan struct{})
	defer close(stop)
	go func() { // want "localjob: job warning"
		s.db.Exec(touching)
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Second):
			}
		}
	}()
	store(w, r)
}

// drains does all that was handed to it, also after the channel is closed.
func (s *server) drains(w http.ResponseWriter, r *http.Request) {
	names := make(chan string, 100)
	defer close(names)
	go func() { // want "localjob: job warning"
		for range names {
			s.db.Exec(touching)
		}
	}()
	for _, name := range r.Form["name"] {
		names <- name
	}
}

// others closes another channel than the goroutine waits for.
func (s *server) others(w http.ResponseWriter, r *http.Request) {
	stop, done := make(chan struct{}), make(chan struct{})
	defer close(done)
	go func() { // want "localjob: job warning"
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Second):
				s.db.Exec(touching)
			}
		}
	}()
	store(w, r)
}

// shared begins it for two handlers, of which one ends it.
func (s *server) shared(name string) func() {
	stop := make(chan struct{})
	go func() { // want "localjob: job warning"
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Second):
				s.db.Exec(touching)
			}
		}
	}()
	return func() { close(stop) }
}

func (s *server) sharedEnds(w http.ResponseWriter, r *http.Request) {
	defer s.shared("ends")()
	store(w, r)
}

func (s *server) sharedForgets(w http.ResponseWriter, r *http.Request) {
	s.shared("forgets")
	store(w, r)
}

func store(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db}
	http.HandleFunc("PATCH /upload", s.upload)
	http.HandleFunc("PATCH /extend", s.extend)
	http.HandleFunc("PATCH /replace", s.replace)
	http.HandleFunc("PATCH /forget", s.forget)
	http.HandleFunc("PATCH /early", s.early)
	http.HandleFunc("PATCH /goeson", s.goesOn)
	http.HandleFunc("PATCH /last", s.last)
	http.HandleFunc("PATCH /deferred", s.deferred)
	http.HandleFunc("PATCH /beside", s.beside)
	http.HandleFunc("PATCH /before", s.before)
	http.HandleFunc("PATCH /drains", s.drains)
	http.HandleFunc("PATCH /others", s.others)
	http.HandleFunc("PATCH /ends", s.sharedEnds)
	http.HandleFunc("PATCH /forgets", s.sharedForgets)
	http.HandleFunc("PATCH /watch", s.watch)
	http.HandleFunc("PATCH /follow", s.follow)
	http.HandleFunc("PATCH /lease", s.lease)
	http.HandleFunc("PATCH /detached", s.detached)
	http.HandleFunc("PATCH /timed", s.timed)
	http.HandleFunc("PATCH /begin", s.begin)
	http.HandleFunc("PATCH /end", s.end)
	http.HandleFunc("PATCH /leave", s.leave)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
