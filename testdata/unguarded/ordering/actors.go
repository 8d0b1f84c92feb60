package main

import (
	"net/http"
	"time"
)

// An actor owns its map: one goroutine uses it. The time is read elsewhere too.
type actor struct {
	requests chan request
	items    map[string]string
	last     time.Time // want "unguarded: value error actor.last"
}

type request struct {
	key, value string
	reply      chan string
}

func (a *actor) run() {
	for r := range a.requests {
		a.last = time.Now()
		old := a.items[r.key]
		a.items[r.key] = r.value
		r.reply <- old
	}
}

func (a *actor) ask(key, value string) string {
	reply := make(chan string)
	a.requests <- request{key, value, reply}
	return <-reply
}

// An actor that does not keep its map to itself.
type leaky struct {
	requests chan request
	items    map[string]string // want "unguarded: map error leaky.items"
}

func (l *leaky) run() {
	for r := range l.requests {
		l.items[r.key] = r.value
	}
}

// Several goroutines receive from one channel: none owns the map.
type crowd struct {
	requests chan request
	items    map[string]string // want "unguarded: map error crowd.items"
}

func (c *crowd) run() {
	for r := range c.requests {
		c.items[r.key] = r.value
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
	a := &actor{requests: make(chan request), items: map[string]string{}}
	go a.run()
	http.HandleFunc("PUT /actor", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(a.ask(r.FormValue("k"), r.FormValue("v"))))
	})
	l := &leaky{requests: make(chan request), items: map[string]string{}}
	go l.run()
	http.HandleFunc("GET /leaky", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(l.items[r.FormValue("k")])) })
	handle("PUT /leaky", func(r *http.Request) { l.requests <- request{key: r.FormValue("k"), value: r.FormValue("v")} })
	c := &crowd{requests: make(chan request), items: map[string]string{}}
	for range 4 {
		go c.run()
	}
	handle("PUT /crowd", func(r *http.Request) { c.requests <- request{key: r.FormValue("k"), value: r.FormValue("v")} })
	http.HandleFunc("GET /actor", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(a.last.String())) })
	t := &tally{in: make(chan int)}
	go t.run()
	handle("PUT /tally", func(r *http.Request) { t.in <- len(r.FormValue("v")) })
	f := &refresher{}
	go f.run()
	http.HandleFunc("GET /refresher", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(f.value)) })
}
