// Package main lets time pass by clocks that tests replace.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"time"

	ben "github.com/benbjohnson/clock"
	"github.com/jonboulle/clockwork"
	mixer "github.com/mixer/clock"
	"k8s.io/utils/clock"
)

func call() {
	resp, err := http.Post("http://crm/notify", "text/plain", nil)
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

type service struct {
	db   *sql.DB
	ben  ben.Clock
	work clockwork.Clock
	mix  mixer.Clock
	kube clock.WithTicker
	slow clock.WithDelayedExecution
}

func (s *service) now(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(s.mix.Now().String()))
}

func (s *service) byBen() {
	ticker := s.ben.Ticker(time.Minute)
	defer ticker.Stop()
	for range ticker.C { // want "localjob: job warning"
		call()
	}
}

func (s *service) byTicks() {
	for range s.ben.Tick(time.Minute) { // want "localjob: job warning"
		call()
	}
}

func (s *service) byWork(stop chan struct{}) {
	ticker := s.work.NewTicker(time.Minute)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.Chan(): // want "localjob: job warning"
			call()
		}
	}
}

func (s *service) byMixer() {
	for {
		<-s.mix.After(time.Minute) // want "localjob: job warning"
		call()
	}
}

func (s *service) byKube() {
	ticker := s.kube.NewTicker(time.Minute)
	for {
		<-ticker.C() // want "localjob: job warning"
		call()
	}
}

func (s *service) sleeps() {
	for {
		call()
		s.kube.Sleep(time.Minute) // want "localjob: job warning"
	}
}

// expires deletes what every replica may delete.
func (s *service) expires() {
	for range s.ben.Ticker(time.Hour).C {
		s.db.Exec("DELETE FROM sessions WHERE expires < now()")
	}
}

// later sets timers for requests, by each of the clocks.
func (s *service) later(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	mail := func() { s.db.Exec("INSERT INTO mails VALUES ($1)", name) }
	s.ben.AfterFunc(time.Hour, mail)             // want "localjob: job warning"
	s.work.AfterFunc(time.Hour, mail)            // want "localjob: job warning"
	s.mix.AfterFunc(time.Hour, mail)             // want "localjob: job warning"
	mixer.C.AfterFunc(time.Hour, mail)           // want "localjob: job warning"
	s.slow.AfterFunc(time.Hour, mail)            // want "localjob: job warning"
	clock.RealClock{}.AfterFunc(time.Hour, mail) // want "localjob: job warning"
	s.ben.AfterFunc(time.Hour, func() { s.mix.Now() })
}

// told waits for others, not for time.
func told(ch chan struct{}) {
	for range ch {
		call()
	}
}

func main() {
	db, err := sql.Open("pgx", "postgres://db")
	if err != nil {
		log.Fatal(err)
	}
	s := &service{db: db, ben: ben.New(), work: clockwork.NewRealClock(), mix: mixer.C}
	stop, ch := make(chan struct{}), make(chan struct{})
	go s.byBen()
	go s.byTicks()
	go s.byWork(stop)
	go s.byMixer()
	go s.byKube()
	go s.sleeps()
	go s.expires()
	go told(ch)
	http.HandleFunc("/now", s.now)
	http.HandleFunc("POST /later", s.later)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
