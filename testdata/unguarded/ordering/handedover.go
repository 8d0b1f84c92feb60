package main

import (
	"net/http"
	"sync"
)

// Work goes from a request to a worker through a channel.
type task struct {
	text   string
	status string
}

// A job is handed to a worker and kept for others to look at.
type job struct {
	text   string
	status string // want "unguarded: escaped-object error job.status"
}

type jobs struct {
	mu   sync.Mutex
	byID map[string]*job
}

func (j *jobs) add(id string, one *job) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.byID[id] = one
}

func (j *jobs) get(id string) *job {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.byID[id]
}

func keptToo() {
	queue := make(chan *job, 10)
	kept := &jobs{byID: map[string]*job{}}
	go func() {
		for j := range queue {
			j.status = "done"
		}
	}()
	handle("POST /jobs/{id}", func(r *http.Request) {
		j := &job{text: r.FormValue("text")}
		kept.add(r.PathValue("id"), j)
		queue <- j
	})
	http.HandleFunc("GET /jobs/{id}", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(kept.get(r.PathValue("id")).status))
	})
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
