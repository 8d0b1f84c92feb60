// Package main hands what it loads to workers.
package main

import (
	"database/sql"
	"log"
	"net/http"
)

type feed struct{ ID, URL string }

type pool struct {
	db    *sql.DB
	queue chan feed // want "localjob: job error"
	done  chan struct{}
	wake  chan struct{}
}

func (p *pool) push(feeds []feed) {
	for _, f := range feeds {
		select {
		case p.queue <- f:
		case <-p.done:
			return
		}
	}
}

// work stores what it takes from the queue; flush takes signals only.
func (p *pool) work() {
	for f := range p.queue {
		if _, err := p.db.Exec("INSERT INTO entries (feed) VALUES ($1)", f.ID); err != nil {
			log.Print(err)
		}
	}
}

func (p *pool) flush() {
	for range p.wake {
		if _, err := p.db.Exec("INSERT INTO flushes (at) VALUES (now())"); err != nil {
			log.Print(err)
		}
	}
}

// refresh hands over rows that it selects without a word of the client's.
func (p *pool) refresh(w http.ResponseWriter, r *http.Request) {
	rows, err := p.db.Query("SELECT id, url FROM feeds")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	var feeds []feed
	for rows.Next() {
		var f feed
		if rows.Scan(&f.ID, &f.URL) == nil {
			feeds = append(feeds, f)
		}
	}
	go p.push(feeds)
	w.WriteHeader(http.StatusAccepted)
}

func (p *pool) poke(w http.ResponseWriter, r *http.Request) { p.wake <- struct{}{} }

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	p := &pool{db: db, queue: make(chan feed), done: make(chan struct{}), wake: make(chan struct{})}
	for range 4 {
		go p.work()
	}
	go p.flush()
	http.HandleFunc("POST /refresh", p.refresh)
	http.HandleFunc("POST /poke", p.poke)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
