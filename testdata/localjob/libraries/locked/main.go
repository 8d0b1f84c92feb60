// Package main schedules work with and without distributed lockers.
package main

import (
	"log"
	"net/http"
	"time"

	gocron1 "github.com/go-co-op/gocron"
	"github.com/go-co-op/gocron/v2"
)

// redisLocker is a locker over Redis.
type redisLocker struct{ address string }

func (l *redisLocker) Lock(key string) error { return nil }

func (l *redisLocker) IsLeader() error { return nil }

func call() {
	resp, err := http.Post("http://crm/notify", "text/plain", nil)
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func health(w http.ResponseWriter, r *http.Request) {}

// jobs keeps schedulers.
type jobs struct{ led, free gocron.Scheduler }

func newJobs() *jobs {
	options := []gocron.SchedulerOption{gocron.WithLocation(time.UTC)}
	options = append(options, gocron.WithDistributedElector(&redisLocker{}))
	led, _ := gocron.NewScheduler(options...)
	free, _ := gocron.NewScheduler(gocron.WithLocation(time.UTC))
	return &jobs{led, free}
}

func (j *jobs) add() {
	every := gocron.DurationJob(time.Minute)
	j.led.NewJob(every, gocron.NewTask(call))
	j.free.NewJob(every, gocron.NewTask(call)) // want "localjob: job warning"
	j.free.NewJob(every, gocron.NewTask(call), gocron.WithName("call"), gocron.WithDistributedJobLocker(&redisLocker{}))
	j.free.NewJob(every, gocron.NewTask(call), gocron.WithName("free"))                      // want "localjob: job warning"
	j.led.NewJob(every, gocron.NewTask(call), gocron.WithDisabledDistributedJobLocker(true)) // want "localjob: job warning"
	task := gocron.NewTask(call)                                                             // want "localjob: job warning"
	j.led.NewJob(every, task)
	j.free.NewJob(every, task)
}

// old has two schedulers, of which one has a locker.
func old() {
	locked, free := gocron1.NewScheduler(time.UTC), gocron1.NewScheduler(time.UTC)
	locked.WithDistributedLocker(&redisLocker{})
	locked.Every(5).Minutes().Do(call)
	free.Every(5).Minutes().Do(call) // want "localjob: job warning"
	free.StartAsync()
}

func main() {
	s, err := gocron.NewScheduler(gocron.WithDistributedLocker(&redisLocker{}))
	if err != nil {
		log.Fatal(err)
	}
	s.NewJob(gocron.DurationJob(time.Minute), gocron.NewTask(call))
	s.Start()
	newJobs().add()
	old()
	http.HandleFunc("/health", health)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
