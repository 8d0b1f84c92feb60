// Package main hands work to pools and queues of libraries.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/pubsub/gochannel"
	"github.com/gammazero/workerpool"
	"github.com/hibiken/asynq"
	"github.com/panjf2000/ants/v2"
	"golang.org/x/sync/errgroup"
)

type server struct {
	db     *sql.DB
	pool   *workerpool.WorkerPool
	ants   *ants.Pool
	queue  *asynq.Client
	events *gochannel.GoChannel // want "localjob: job error"
}

func (s *server) insert(name string) error {
	_, err := s.db.Exec("INSERT INTO names (name) VALUES ($1)", name)
	return err
}

func (s *server) submit(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	s.pool.Submit(func() { s.insert(name) }) // want "localjob: job error"
}

func (s *server) submitAnts(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	s.ants.Submit(func() { s.insert(name) }) // want "localjob: job error"
}

func (s *server) submitWait(w http.ResponseWriter, r *http.Request) {
	s.pool.SubmitWait(func() { s.insert(r.FormValue("name")) })
}

// submitAll waits for its own pool; submitSome forgets to.
func (s *server) submitAll(w http.ResponseWriter, r *http.Request) {
	pool := workerpool.New(4)
	for _, name := range r.Form["name"] {
		pool.Submit(func() { s.insert(name) })
	}
	pool.StopWait()
}

func (s *server) submitSome(w http.ResponseWriter, r *http.Request) {
	pool := workerpool.New(4)
	for _, name := range r.Form["name"] {
		pool.Submit(func() { s.insert(name) }) // want "localjob: job error"
	}
}

func (s *server) group(w http.ResponseWriter, r *http.Request) {
	var g errgroup.Group
	for _, name := range r.Form["name"] {
		g.Go(func() error { return s.insert(name) })
	}
	if err := g.Wait(); err != nil {
		log.Print(err)
	}
}

// enqueue puts the work into a durable queue, and so does the goroutine.
func (s *server) enqueue(w http.ResponseWriter, r *http.Request) {
	t := asynq.NewTask("insert", []byte(r.FormValue("name")))
	s.queue.Enqueue(t)
	go s.queue.Enqueue(t)
}

func (s *server) publish(w http.ResponseWriter, r *http.Request) {
	s.events.Publish("names", message.NewMessage("1", []byte(r.FormValue("name"))))
}

func (s *server) consume() {
	messages, err := s.events.Subscribe(context.Background(), "names")
	if err != nil {
		log.Fatal(err)
	}
	for m := range messages {
		s.insert(string(m.Payload))
	}
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	pool, err := ants.NewPool(8)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db: db, pool: workerpool.New(8), ants: pool, queue: asynq.NewClient(asynq.RedisClientOpt{}), events: gochannel.NewGoChannel(gochannel.Config{}, nil)}
	go s.consume()
	http.HandleFunc("POST /submit", s.submit)
	http.HandleFunc("POST /ants", s.submitAnts)
	http.HandleFunc("POST /wait", s.submitWait)
	http.HandleFunc("POST /all", s.submitAll)
	http.HandleFunc("POST /some", s.submitSome)
	http.HandleFunc("POST /group", s.group)
	http.HandleFunc("POST /enqueue", s.enqueue)
	http.HandleFunc("POST /publish", s.publish)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
