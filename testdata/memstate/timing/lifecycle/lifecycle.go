// Package lifecycle says whether this process is well. Every process says it
// for itself.
package lifecycle

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

type service struct {
	ready    atomic.Bool
	closing  bool
	mu       sync.Mutex
	lastErr  error
	checked  time.Time
	inFlight sync.WaitGroup
	active   atomic.Int64
}

// check looks at the disk, again and again.
func (s *service) check() {
	for range time.Tick(time.Minute) {
		_, err := os.Stat("/data")
		s.mu.Lock()
		s.lastErr, s.checked = err, time.Now()
		s.mu.Unlock()
	}
}

func (s *service) health(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lastErr != nil || s.closing || !s.ready.Load() {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	json.NewEncoder(w).Encode(s.checked)
}

// drain takes this process, and only this one, out of service.
func (s *service) drain(w http.ResponseWriter, r *http.Request) { s.ready.Store(false) }

// track counts the requests in flight, so that shutdown can wait for them.
func (s *service) track(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s.inFlight.Add(1)
		s.active.Add(1)
		defer s.inFlight.Done()
		defer s.active.Add(-1)
		next(w, r)
	}
}

func (s *service) shutdown() {
	s.mu.Lock()
	s.closing = true
	s.mu.Unlock()
	log.Print(s.active.Load(), " requests in flight")
	s.inFlight.Wait()
}

// Register registers the handlers of this package and returns what is to be
// done at the end.
func Register(mux *http.ServeMux) func() {
	s := new(service)
	go s.check()
	mux.HandleFunc("GET /healthz", s.track(s.health))
	mux.HandleFunc("POST /drain", s.drain)
	registerMaintenance(mux)
	s.ready.Store(true)
	return s.shutdown
}
