package main

import (
	"context"
	"log"
	"net/http"
)

// orders is a queue behind methods: what is taken out is worked off by the
// caller.
type orders struct {
	waiting chan string // want "localjob: job error"
}

func (q *orders) push(name string) { q.waiting <- name }

func (q *orders) next(ctx context.Context) (string, error) {
	select {
	case name := <-q.waiting:
		return name, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// lines is such a queue of which the caller only logs what it takes.
type lines struct{ waiting chan string }

func (q *lines) push(line string) { q.waiting <- line }

func (q *lines) next() string { return <-q.waiting }

type clerk struct {
	orders *orders
	lines  *lines
}

func (c *clerk) order(w http.ResponseWriter, r *http.Request) {
	c.orders.push(r.FormValue("name"))
	c.lines.push(r.FormValue("name"))
}

func (c *clerk) work(ctx context.Context) {
	for {
		if err := c.one(ctx); err != nil {
			return
		}
	}
}

func (c *clerk) one(ctx context.Context) error {
	name, err := c.orders.next(ctx)
	if err != nil {
		return err
	}
	_, err = http.Post("https://kitchen.example.com/orders", "text/plain", nil)
	log.Print(name, err)
	return nil
}

func (c *clerk) note() {
	for {
		log.Print(c.lines.next())
	}
}

func ordering() {
	c := &clerk{&orders{make(chan string, 100)}, &lines{make(chan string, 100)}}
	go c.work(context.Background())
	go c.note()
	http.HandleFunc("POST /orders", c.order)
}
