package main

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// visits is what requests tell of themselves.
type visit struct{ path, agent string }

// observer logs and counts: a restart loses nothing that anybody waits for.
type observer struct {
	db       *sql.DB
	visits   chan visit
	lines    chan string
	filtered chan string
	kept     chan visit  // want "localjob: job error"
	results  chan string // want "localjob: job error"
	audited  chan string // want "localjob: job error"
	total    atomic.Int64
	mu       sync.Mutex
	byPath   map[string]int
	done     map[string]string
}

func (o *observer) observe(w http.ResponseWriter, r *http.Request) {
	o.visits <- visit{r.URL.Path, r.UserAgent()}
	o.lines <- r.URL.Path
	o.kept <- visit{r.URL.Path, r.UserAgent()}
	o.results <- r.FormValue("name")
	o.audited <- r.FormValue("name")
}

// count counts visits, by path too.
func (o *observer) count() {
	for v := range o.visits {
		o.total.Add(1)
		o.mu.Lock()
		o.byPath[v.path]++
		o.mu.Unlock()
	}
}

// filter hands on what another goroutine logs.
func (o *observer) filter() {
	for line := range o.lines {
		if !strings.HasPrefix(line, "/health") {
			o.filtered <- line
		}
	}
}

func (o *observer) write() {
	for line := range o.filtered {
		log.Print(time.Now(), line)
	}
}

// keep counts too, and keeps what it has counted.
func (o *observer) keep() {
	for v := range o.kept {
		o.total.Add(1)
		if _, err := o.db.Exec("INSERT INTO visits (path) VALUES ($1)", v.path); err != nil {
			log.Print(err)
		}
	}
}

// finish leaves results, for which others ask.
func (o *observer) finish() {
	for name := range o.results {
		o.mu.Lock()
		o.done[name] = strings.ToUpper(name)
		o.mu.Unlock()
	}
}

// audit hands on what another goroutine works at.
func (o *observer) audit(next chan<- string) {
	for name := range o.audited {
		next <- name
	}
}

func (o *observer) note(names <-chan string) {
	for name := range names {
		if _, err := o.db.Exec("INSERT INTO notes (name) VALUES ($1)", name); err != nil {
			log.Print(err)
		}
	}
}

func (o *observer) metrics(w http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	defer o.mu.Unlock()
	fmt.Fprintln(w, o.total.Load(), o.byPath)
}

func (o *observer) result(w http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	defer o.mu.Unlock()
	fmt.Fprintln(w, o.done[r.PathValue("name")])
}

func observing(db *sql.DB) {
	o := &observer{
		db:       db,
		visits:   make(chan visit, 100),
		lines:    make(chan string, 100),
		filtered: make(chan string, 100),
		kept:     make(chan visit, 100),
		results:  make(chan string, 100),
		audited:  make(chan string, 100),
		byPath:   make(map[string]int),
		done:     make(map[string]string),
	}
	next := make(chan string)
	go o.count()
	go o.filter()
	go o.write()
	go o.keep()
	go o.finish()
	go o.audit(next)
	go o.note(next)
	http.HandleFunc("POST /observe", o.observe)
	http.HandleFunc("GET /metrics", o.metrics)
	http.HandleFunc("GET /results/{name}", o.result)
}
