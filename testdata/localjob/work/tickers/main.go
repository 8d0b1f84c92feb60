// Package main does work at certain times, in every replica.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"time"
)

type worker struct {
	db    *sql.DB
	cache map[string]string
}

// bill inserts: N replicas insert N times.
func (w *worker) bill() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		w.db.Exec("INSERT INTO bills SELECT * FROM due")
	}
}

// notify calls another service, by a ticker of its own.
func (w *worker) notify(ctx context.Context) {
	ticker := time.NewTicker(time.Minute)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C: // want "localjob: job warning"
			call()
		}
	}
}

func call() {
	resp, err := http.Post("http://crm/notify", "text/plain", nil)
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

// poll sleeps between calls.
func (w *worker) poll() {
	for {
		call()
		time.Sleep(time.Minute) // want "localjob: job warning"
	}
}

// register tries again until it worked once.
func (w *worker) register(ctx context.Context) {
	for {
		if _, err := w.db.Exec("INSERT INTO replicas VALUES (1)"); err == nil {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Minute):
		}
	}
}

// tries gives up after some time.
func (w *worker) tries() {
	for range 5 {
		if _, err := w.db.Exec("INSERT INTO replicas VALUES (1)"); err == nil {
			break
		}
		time.Sleep(time.Second)
	}
}

// expire deletes what every replica may delete.
func (w *worker) expire() {
	for range time.Tick(time.Hour) {
		w.db.Exec("DELETE FROM sessions WHERE expires < now()")
	}
}

// evict forgets what only this process knows.
func (w *worker) evict() {
	for range time.Tick(time.Minute) {
		clear(w.cache)
	}
}

// refresh reads.
func (w *worker) refresh() {
	for range time.Tick(time.Minute) {
		resp, err := http.Get("http://config/flags")
		if err != nil {
			log.Print(err)
			continue
		}
		resp.Body.Close()
	}
}

// billOnce takes a lock of the database first.
func (w *worker) billOnce() {
	for range time.Tick(time.Hour) {
		if w.lead() {
			w.db.Exec("INSERT INTO bills SELECT * FROM due")
		}
	}
}

func (w *worker) lead() bool {
	var ok bool
	err := w.db.QueryRow("SELECT pg_try_advisory_lock(42)").Scan(&ok)
	return err == nil && ok
}

// outbox takes each row once.
func (w *worker) outbox() {
	for range time.Tick(time.Second) {
		rows, err := w.db.Query("SELECT id FROM outbox LIMIT 10 FOR UPDATE SKIP LOCKED")
		if err != nil {
			log.Print(err)
			continue
		}
		rows.Close()
		call()
	}
}

func health(w http.ResponseWriter, r *http.Request) {}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	w := &worker{db: db, cache: make(map[string]string)}
	w.timers()
	go w.bill()
	go w.notify(context.Background())
	go w.poll()
	go w.register(context.Background())
	go w.tries()
	go w.expire()
	go w.evict()
	go w.refresh()
	go w.billOnce()
	go w.outbox()
	(&relay{sender: hooks{}, every: time.Minute}).start(context.Background())
	http.HandleFunc("/health", health)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
