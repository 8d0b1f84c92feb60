// Package main schedules work with libraries, and no lock.
package main

import (
	"log"
	"net/http"
	"time"

	gocron1 "github.com/go-co-op/gocron"
	"github.com/go-co-op/gocron/v2"
	"github.com/go-redsync/redsync/v4"
	"github.com/robfig/cron/v3"
)

func call() {
	resp, err := http.Post("http://crm/notify", "text/plain", nil)
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func callAgain() { call() }

// callLocked goes on in one replica only.
func callLocked() {
	m := redsync.New().NewMutex("notify")
	if err := m.TryLock(); err != nil {
		return
	}
	defer m.Unlock()
	call()
}

func report() { log.Print("still there") }

func health(w http.ResponseWriter, r *http.Request) {}

func main() {
	c := cron.New()
	c.AddFunc("@hourly", call) // want "localjob: job warning"
	c.AddFunc("@hourly", callLocked)
	c.AddFunc("@hourly", report)
	c.Start()

	s1 := gocron1.NewScheduler(time.UTC)
	s1.Every(5).Minutes().Do(call) // want "localjob: job warning"
	s1.StartAsync()

	s2, err := gocron.NewScheduler()
	if err != nil {
		log.Fatal(err)
	}
	s2.NewJob(gocron.DurationJob(time.Minute), gocron.NewTask(callAgain)) // want "localjob: job warning"
	s2.Start()
	http.HandleFunc("/health", health)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
