// Package main schedules work with a distributed locker.
package main

import (
	"log"
	"net/http"
	"time"

	"github.com/go-co-op/gocron/v2"
)

// redisLocker is a locker over Redis.
type redisLocker struct{ address string }

func (l *redisLocker) Lock(key string) error { return nil }

func call() {
	resp, err := http.Post("http://crm/notify", "text/plain", nil)
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func health(w http.ResponseWriter, r *http.Request) {}

func main() {
	s, err := gocron.NewScheduler(gocron.WithDistributedLocker(&redisLocker{}))
	if err != nil {
		log.Fatal(err)
	}
	s.NewJob(gocron.DurationJob(time.Minute), gocron.NewTask(call))
	s.Start()
	http.HandleFunc("/health", health)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
