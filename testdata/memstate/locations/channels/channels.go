// Package channels hands work from requests to goroutines.
package channels

import (
	"database/sql"
	"log"
	"net/http"
)

// Job is a job.
type Job struct{ Name string }

// queue is a queue: what is in it is lost when the process ends.
var queue = make(chan Job, 100) // want "localjob: job error queue"

// handOff has no buffer: the request waits until a worker has taken the job,
// which is lost all the same when the process ends before it is done.
var handOff = make(chan Job) // want "localjob: job error handOff"

// slots bounds how many requests work at a time.
var slots = make(chan struct{}, 10)

// Server has a queue of its own.
type Server struct {
	db      *sql.DB
	mails   chan Job // want "localjob: job error Server.mails"
	workers chan *worker
	quit    chan struct{}
}

type worker struct{ db *sql.DB }

func (wk *worker) do(j Job) error {
	_, err := wk.db.Exec("INSERT INTO done(name) VALUES ($1)", j.Name)
	return err
}

// Start starts the workers.
func Start() *Server {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &Server{db: db, mails: make(chan Job, 64), workers: make(chan *worker, 4), quit: make(chan struct{}, 1)}
	for range 4 {
		s.workers <- &worker{db: db}
	}
	go work(db)
	go take(db)
	go s.mailer()
	return s
}

func work(db *sql.DB) {
	wk := &worker{db: db}
	for j := range queue {
		if err := wk.do(j); err != nil {
			log.Print(err)
		}
	}
}

func take(db *sql.DB) {
	wk := &worker{db: db}
	for {
		if err := wk.do(<-handOff); err != nil {
			log.Print(err)
		}
	}
}

func (s *Server) mailer() {
	wk := &worker{db: s.db}
	for {
		select {
		case j := <-s.mails:
			if err := wk.do(j); err != nil {
				log.Print(err)
			}
		case <-s.quit:
			return
		}
	}
}

func enqueue(w http.ResponseWriter, r *http.Request) {
	select {
	case queue <- Job{Name: r.FormValue("name")}:
		w.WriteHeader(http.StatusAccepted)
	default:
		http.Error(w, "full", http.StatusServiceUnavailable)
	}
}

func passOn(w http.ResponseWriter, r *http.Request) {
	handOff <- Job{Name: r.FormValue("name")}
}

func (s *Server) mail(w http.ResponseWriter, r *http.Request) {
	s.mails <- Job{Name: r.FormValue("to")}
}

// work does the request's job with a free worker.
func (s *Server) work(w http.ResponseWriter, r *http.Request) {
	slots <- struct{}{}
	defer func() { <-slots }()
	wk := <-s.workers
	defer func() { s.workers <- wk }()
	if err := wk.do(Job{Name: r.FormValue("name")}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// parallel waits for what it has started.
func (s *Server) parallel(w http.ResponseWriter, r *http.Request) {
	results := make(chan error, 2)
	for _, name := range []string{r.FormValue("a"), r.FormValue("b")} {
		go func() { results <- (&worker{db: s.db}).do(Job{Name: name}) }()
	}
	for range 2 {
		if err := <-results; err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

// reporter gets its queue from elsewhere.
type reporter struct{ reports chan<- Job } // want "localjob: job error reporter.reports"

func (p *reporter) report(w http.ResponseWriter, r *http.Request) {
	p.reports <- Job{Name: r.FormValue("report")}
}

func printAll(reports <-chan Job) {
	for j := range reports {
		http.PostForm("http://printer/?name="+j.Name, nil)
	}
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, s *Server) {
	mux.HandleFunc("POST /channels/jobs", enqueue)
	mux.HandleFunc("POST /channels/now", passOn)
	mux.HandleFunc("POST /channels/mails", s.mail)
	mux.HandleFunc("POST /channels/work", s.work)
	mux.HandleFunc("POST /channels/parallel", s.parallel)
	reports := make(chan Job, 8)
	go printAll(reports)
	mux.HandleFunc("POST /channels/reports", (&reporter{reports: reports}).report)
	tasks := make(chan string, 8) // want "localjob: job error Register.tasks"
	go func() {
		for t := range tasks {
			http.PostForm("http://worker/?task="+t, nil)
		}
	}()
	mux.HandleFunc("POST /channels/tasks", func(w http.ResponseWriter, r *http.Request) {
		tasks <- r.FormValue("task")
	})
}
