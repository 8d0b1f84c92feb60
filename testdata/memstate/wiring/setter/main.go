// Stores are set after the server has been made.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type JobStore interface {
	Start(id string)
	Progress(id string) int
}

type memoryJobs struct {
	mu       sync.Mutex
	progress map[string]int // want "memstate: job error memoryJobs.progress"
}

func (m *memoryJobs) Start(id string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.progress[id] = 1
}

func (m *memoryJobs) Progress(id string) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.progress[id]
}

type server struct {
	jobs  JobStore
	title string
}

// SetJobs sets the store.
func (s *server) SetJobs(j JobStore) { s.jobs = j }

// SetTitle is called before requests come only.
func (s *server) SetTitle(t string) *server {
	s.title = t
	return s
}

func (s *server) start(w http.ResponseWriter, r *http.Request) { s.jobs.Start(r.FormValue("id")) }

func (s *server) show(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode([]any{s.title, s.jobs.Progress(r.PathValue("id"))})
}

func main() {
	s := new(server)
	http.HandleFunc("POST /jobs", s.start)
	http.HandleFunc("GET /jobs/{id}", s.show)
	s.SetTitle("jobs").SetJobs(&memoryJobs{progress: map[string]int{}})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
