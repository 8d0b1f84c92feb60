// Command timers starts timers at start, in handlers, and in what they run.
package main

import (
	"fmt"
	"net/http"
	"sync"
	"time"
)

type alarm struct {
	mu      sync.Mutex
	tries   int // want "unguarded: escaped-object warning alarm.tries"
	rings   int
	stopped bool
}

// Stored alarms are set at start, new ones by requests, and each sets itself
// again: by the same statement. Those that a request sets race with the rest.
func (a *alarm) set() {
	time.AfterFunc(time.Minute, func() {
		a.tries++
		a.mu.Lock()
		a.rings++
		stopped := a.stopped
		a.mu.Unlock()
		if !stopped {
			a.set()
		}
	})
}

// A chain that only start-up code begins: each timer is set by the one before.
type beat struct {
	mu    sync.Mutex
	count int // one at a time
	last  time.Time
}

func (b *beat) next() {
	time.AfterFunc(time.Second, func() {
		b.count++
		b.mu.Lock()
		b.last = time.Now()
		b.mu.Unlock()
		b.next()
	})
}

// Each request begins a chain of its own over one counter.
type poll struct {
	seen int // want "unguarded: value warning poll.seen"
}

func (p *poll) again() {
	time.AfterFunc(time.Second, func() {
		p.seen++
		p.again()
	})
}

// Goroutines that start-up code begins in a loop, and one that a request begins,
// by the same statement.
type feed struct {
	got int // want "unguarded: value warning feed.got"
}

func (f *feed) follow() {
	go func() {
		f.got++
	}()
}

var alarms = []*alarm{{}, {}}

func main() {
	for _, a := range alarms {
		a.set()
	}
	b := &beat{}
	b.next()
	p := &poll{}
	f := &feed{}
	for range 3 {
		f.follow()
	}
	http.HandleFunc("POST /alarms/{id}", func(w http.ResponseWriter, r *http.Request) {
		alarms[len(r.PathValue("id"))].set()
	})
	http.HandleFunc("DELETE /alarms/{id}", func(w http.ResponseWriter, r *http.Request) {
		a := alarms[len(r.PathValue("id"))]
		a.mu.Lock()
		defer a.mu.Unlock()
		a.stopped = true
	})
	http.HandleFunc("GET /beat", func(w http.ResponseWriter, r *http.Request) {
		b.mu.Lock()
		defer b.mu.Unlock()
		fmt.Fprintln(w, b.last)
	})
	http.HandleFunc("POST /polls", func(w http.ResponseWriter, r *http.Request) { p.again() })
	http.HandleFunc("POST /feed", func(w http.ResponseWriter, r *http.Request) { f.follow() })
	http.ListenAndServe(":8080", nil)
}
