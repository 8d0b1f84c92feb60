package main

import (
	"net/http"
	"time"
)

// An actor owns its map: one goroutine uses it.
type actor struct {
	requests chan func()
	items    map[string]string
	last     time.Time // want "unguarded: value error actor.last"
}

func (a *actor) run() {
	for do := range a.requests {
		a.last = time.Now()
		do()
	}
}

// A counter owns numbers that requests send.
type tally struct {
	in  chan int
	sum int
}

func (t *tally) run() {
	for n := range t.in {
		t.sum += n
	}
}

// A refresher writes what requests read.
type refresher struct {
	value string // want "unguarded: value error refresher.value"
}

func (f *refresher) run() {
	for range time.Tick(time.Minute) {
		f.value = time.Now().String()
	}
}

func actors() {
	a := &actor{requests: make(chan func()), items: map[string]string{}}
	go a.run()
	http.HandleFunc("GET /actor", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(a.last.String())) })
	t := &tally{in: make(chan int)}
	go t.run()
	handle("PUT /tally", func(r *http.Request) { t.in <- len(r.FormValue("v")) })
	f := &refresher{}
	go f.run()
	http.HandleFunc("GET /refresher", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(f.value)) })
}
