package main

import "net/http"

// Work goes from a request to a worker through a channel.
type task struct {
	text   string
	status string
}

func handedOver() {
	queue := make(chan *task, 10)
	for range 4 {
		go func() {
			for t := range queue {
				t.status = "running"
				t.status = "done"
			}
		}()
	}
	handle("POST /tasks", func(r *http.Request) {
		t := &task{text: r.FormValue("text")}
		t.status = "queued"
		queue <- t
	})
}
