// Package worker works in the background on what all replicas share.
package worker

import (
	"context"
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"sync"
	"time"
)

// sweeper has memory of its own, which requests neither write nor need.
type sweeper struct {
	db       *sql.DB
	mu       sync.Mutex
	backoff  map[string]int
	lastRun  time.Time
	lastErr  error
	wake     chan struct{}
	deleted  int
	previous []string
}

// run sweeps, again and again.
func (s *sweeper) run(ctx context.Context) {
	t := time.NewTicker(time.Hour)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		_, err := s.db.ExecContext(ctx, "DELETE FROM sessions WHERE expires < now()")
		s.mu.Lock()
		if err != nil {
			s.backoff["sessions"]++
			s.previous = append(s.previous, err.Error())
		} else {
			delete(s.backoff, "sessions")
			s.deleted++
		}
		s.mu.Unlock()
	}
}

// vacuum works at once when it is woken.
func (s *sweeper) vacuum(ctx context.Context) {
	for range s.wake {
		_, err := s.db.ExecContext(ctx, "VACUUM sessions")
		s.mu.Lock()
		s.lastRun, s.lastErr = time.Now(), err
		s.mu.Unlock()
	}
}

func (s *sweeper) health(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lastErr != nil {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	json.NewEncoder(w).Encode([]any{s.lastRun, s.deleted, len(s.previous)})
}

// vacuumNow wakes this replica's goroutine; any of them does.
func (s *sweeper) vacuumNow(w http.ResponseWriter, r *http.Request) {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	db, err := sql.Open("postgres", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	s := &sweeper{db: db, backoff: map[string]int{}, wake: make(chan struct{}, 1)}
	go s.run(context.Background())
	go s.vacuum(context.Background())
	mux.HandleFunc("GET /worker", s.health)
	mux.HandleFunc("POST /worker", s.vacuumNow)
}
