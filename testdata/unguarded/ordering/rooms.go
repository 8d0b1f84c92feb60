package main

import (
	"net/http"
	"sync"
)

// Every room has a goroutine of its own.
type room struct {
	in      chan string
	members map[string]bool
	closed  bool // want "unguarded: escaped-object warning room.closed"
}

func newRoom() *room { return &room{in: make(chan string), members: map[string]bool{}} }

func (r *room) run() {
	for name := range r.in {
		r.members[name] = true
		if len(r.members) > 10 {
			r.closed = true
			return
		}
	}
}

type lobby struct {
	mu    sync.Mutex
	rooms map[string]*room
}

func (l *lobby) room(id string) *room {
	l.mu.Lock()
	defer l.mu.Unlock()
	r := l.rooms[id]
	if r == nil {
		r = newRoom()
		l.rooms[id] = r
		go r.run()
	}
	return r
}

func rooms() {
	l := &lobby{rooms: map[string]*room{}}
	handle("POST /rooms/{id}", func(req *http.Request) {
		r := l.room(req.PathValue("id"))
		if !r.closed {
			r.in <- req.FormValue("name")
		}
	})
}
