package main

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
)

// actor is a goroutine that owns something, and answers.
type actor struct {
	db       *sql.DB
	commands chan command
	nested   chan envelope
	orders   chan order // want "localjob: job error"
	values   chan string
	written  chan string // want "localjob: job error"
	hooks    chan work   // want "localjob: job error"
	known    map[string]bool
}

// work goes on though nobody looks at what it says meanwhile.
type work interface{ run() error }

type hook struct {
	owner *actor
	name  string
	lines chan string
}

func (h *hook) run() error {
	defer close(h.lines)
	h.lines <- "begins"
	return h.owner.insert(h.name)
}

func (a *actor) work() {
	for h := range a.hooks {
		if err := h.run(); err != nil {
			log.Print(err)
		}
	}
}

// watch shows what a hook says.
func (a *actor) watch(w http.ResponseWriter, r *http.Request) {
	h := &hook{a, r.FormValue("name"), make(chan string, 10)}
	a.hooks <- h
	for line := range h.lines {
		fmt.Fprintln(w, line)
	}
}

// command carries a channel for the answer.
type command struct {
	name string
	done chan error
}

// envelope carries it inside of something.
type envelope struct {
	name string
	from sender
}

type sender struct{ answers chan error }

// order carries one that nobody receives from.
type order struct {
	name string
	done chan error
}

func (a *actor) insert(name string) error {
	_, err := a.db.Exec("INSERT INTO names (name) VALUES ($1)", name)
	return err
}

func (a *actor) run() {
	for {
		select {
		case c := <-a.commands:
			c.done <- a.insert(c.name)
		case e := <-a.nested:
			e.from.answers <- a.insert(e.name)
		}
	}
}

func (a *actor) process() {
	for o := range a.orders {
		o.done <- a.insert(o.name)
	}
}

// remember only keeps something, while the request waits for its turn.
func (a *actor) remember() {
	for v := range a.values {
		a.known[v] = true
	}
}

func (a *actor) write() {
	for v := range a.written {
		a.insert(v)
	}
}

// wait waits for the answer.
func (a *actor) wait(w http.ResponseWriter, r *http.Request) {
	c := command{name: r.FormValue("name"), done: make(chan error, 1)}
	a.commands <- c
	if err := <-c.done; err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func (a *actor) waitInside(w http.ResponseWriter, r *http.Request) {
	from := sender{make(chan error)}
	a.nested <- envelope{r.FormValue("name"), from}
	select {
	case err := <-from.answers:
		fmt.Fprint(w, err)
	case <-r.Context().Done():
	}
}

// order does not wait.
func (a *actor) order(w http.ResponseWriter, r *http.Request) {
	a.orders <- order{name: r.FormValue("name"), done: make(chan error, 1)}
	w.WriteHeader(http.StatusAccepted)
}

func (a *actor) keep(w http.ResponseWriter, r *http.Request) {
	a.values <- r.FormValue("value")
	a.written <- r.FormValue("value")
}

func (a *actor) list(w http.ResponseWriter, r *http.Request) { log.Print(a.known[r.PathValue("v")]) }

func answering(db *sql.DB) {
	a := &actor{
		db:       db,
		commands: make(chan command),
		nested:   make(chan envelope),
		orders:   make(chan order),
		values:   make(chan string),
		written:  make(chan string),
		hooks:    make(chan work, 100),
		known:    make(map[string]bool),
	}
	go a.run()
	go a.process()
	go a.remember()
	go a.write()
	go a.work()
	http.HandleFunc("POST /watch", a.watch)
	http.HandleFunc("POST /wait", a.wait)
	http.HandleFunc("POST /inside", a.waitInside)
	http.HandleFunc("POST /order", a.order)
	http.HandleFunc("POST /keep", a.keep)
	http.HandleFunc("GET /known/{v}", a.list)
}
