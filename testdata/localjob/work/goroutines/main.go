// Package main starts goroutines while it serves requests.
package main

import (
	"context"
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"net/smtp"
	"os/exec"
	"sync"
	"time"
)

type server struct {
	db       *sql.DB
	mu       sync.Mutex
	progress map[string]int
	seen     map[string]time.Time
}

// sendMail acts on the outside after the answer.
func (s *server) sendMail(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() { // want "localjob: job warning"
		if err := smtp.SendMail("mail:25", nil, "shop@example.com", []string{to}, nil); err != nil {
			log.Print(err)
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

// transcode runs a program, of which nobody knows what it is for.
func (s *server) transcode(w http.ResponseWriter, r *http.Request) {
	go run(r.FormValue("file")) // want "localjob: job warning"
	w.WriteHeader(http.StatusAccepted)
}

func run(file string) {
	if err := exec.Command("ffmpeg", "-i", file).Run(); err != nil {
		log.Print(err)
	}
}

// export leaves progress that another route asks for.
func (s *server) export(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	go s.work(id) // want "localjob: job warning"
	w.WriteHeader(http.StatusAccepted)
}

func (s *server) work(id string) {
	for percent := range 100 {
		s.mu.Lock()
		s.progress[id] = percent
		s.mu.Unlock()
	}
}

func (s *server) status(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	fmt.Fprint(w, s.progress[r.PathValue("id")])
}

// insertAll waits for what it starts.
func (s *server) insertAll(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	for _, name := range r.Form["name"] {
		wg.Add(1)
		go func() {
			defer wg.Done()
			s.insert(r.Context(), name)
		}()
	}
	wg.Wait()
}

// insertBoth waits for a group in a function that it calls.
func (s *server) insertBoth(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	wg.Add(1)
	s.begin(&wg, r.FormValue("name"))
	wg.Wait()
}

func (s *server) begin(wg *sync.WaitGroup, name string) {
	go func() {
		defer wg.Done()
		s.insert(context.Background(), name)
	}()
}

// insertOne waits for an answer by a channel.
func (s *server) insertOne(w http.ResponseWriter, r *http.Request) {
	done := make(chan error, 1)
	go func() { done <- s.insert(r.Context(), r.FormValue("name")) }()
	select {
	case err := <-done:
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	case <-r.Context().Done():
	}
}

// insertClosed waits until a channel is closed.
func (s *server) insertClosed(w http.ResponseWriter, r *http.Request) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.insert(r.Context(), r.FormValue("name"))
	}()
	<-done
}

// fetch returns a channel that the caller receives from.
func (s *server) fetch(ctx context.Context, name string) <-chan error {
	out := make(chan error)
	go func() { out <- s.insert(ctx, name) }()
	return out
}

func (s *server) insertFetched(w http.ResponseWriter, r *http.Request) {
	if err := <-s.fetch(r.Context(), r.FormValue("name")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// insert is the effect.
func (s *server) insert(ctx context.Context, name string) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO names (name) VALUES ($1)", name)
	return err
}

// cleanUp only forgets what this process knows.
func (s *server) cleanUp(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	s.mu.Lock()
	s.seen[user] = time.Now()
	s.mu.Unlock()
	go func() {
		time.Sleep(time.Minute)
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.seen, user)
	}()
	time.AfterFunc(time.Minute, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.seen, user)
	})
}

// count only logs.
func (s *server) count(w http.ResponseWriter, r *http.Request) {
	go log.Printf("%s was asked for", r.URL.Path)
}

// look only reads.
func (s *server) look(w http.ResponseWriter, r *http.Request) {
	go func() {
		if rows, err := s.db.Query("SELECT 1"); err == nil {
			rows.Close()
		}
	}()
}

// retry calls a function until it goes well.
func retry(do func() error) {
	for range 3 {
		if do() == nil {
			return
		}
	}
}

// hook sends a request that is made elsewhere than it is sent.
func (s *server) hook(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() { // want "localjob: job warning"
		client := &http.Client{}
		req, err := http.NewRequest(http.MethodPost, to, nil)
		if err != nil {
			return
		}
		retry(func() error {
			_, err := client.Do(req.WithContext(context.Background()))
			return err
		})
	}()
}

// ask sends one that only reads.
func (s *server) ask(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	go func() {
		client := &http.Client{}
		req, err := http.NewRequest(http.MethodGet, to, nil)
		if err != nil {
			return
		}
		retry(func() error {
			_, err := client.Do(req.WithContext(context.Background()))
			return err
		})
	}()
}

// remind sets a timer with data of the request.
func (s *server) remind(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	time.AfterFunc(time.Hour, func() { // want "localjob: job warning"
		s.insert(context.Background(), name)
	})
}

// stop shuts the server down.
func stop(srv *http.Server) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		go srv.Shutdown(context.Background())
	}
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db: db, progress: make(map[string]int), seen: make(map[string]time.Time)}
	srv := &http.Server{Addr: ":8080"}
	http.HandleFunc("POST /mail", s.sendMail)
	http.HandleFunc("POST /transcode", s.transcode)
	http.HandleFunc("POST /export", s.export)
	http.HandleFunc("GET /export/{id}", s.status)
	http.HandleFunc("POST /all", s.insertAll)
	http.HandleFunc("POST /both", s.insertBoth)
	http.HandleFunc("POST /one", s.insertOne)
	http.HandleFunc("POST /closed", s.insertClosed)
	http.HandleFunc("POST /fetched", s.insertFetched)
	http.HandleFunc("POST /seen", s.cleanUp)
	http.HandleFunc("POST /count", s.count)
	http.HandleFunc("POST /look", s.look)
	http.HandleFunc("POST /remind", s.remind)
	http.HandleFunc("POST /hook", s.hook)
	http.HandleFunc("POST /ask", s.ask)
	http.HandleFunc("POST /stop", stop(srv))
	log.Fatal(srv.ListenAndServe())
}
