package main

import (
	"context"
	"log"
	"net/http"
	"sync"
	"time"
)

// watch touches while a context of the request lasts.
func (s *server) watch(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Second):
				s.touch("watch")
			}
		}
	}()
	store(w, r)
}

// follow is given the request's context.
func (s *server) follow(w http.ResponseWriter, r *http.Request) {
	go s.touchWhile(r.Context(), "follow")
	store(w, r)
}

func (s *server) touchWhile(ctx context.Context, name string) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	done := ctx.Done()
	for {
		select {
		case <-done:
			return
		case <-time.After(time.Second):
			s.touch(name)
		}
	}
}

// renew returns the function that ends the context.
func (s *server) renew(parent context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(context.WithoutCancel(parent))
	go func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				s.touch("renew")
			case <-ctx.Done():
				return
			}
		}
	}()
	return ctx, func() { cancel(nil) }
}

func (s *server) lease(w http.ResponseWriter, r *http.Request) {
	_, release := s.renew(r.Context())
	defer func() {
		release()
		log.Print("released")
	}()
	store(w, r)
}

// detached has a context that outlives the request's.
func (s *server) detached(w http.ResponseWriter, r *http.Request) {
	ctx := context.WithoutCancel(r.Context())
	go func() { // want "localjob: job warning"
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Second):
				s.db.Exec(touching)
			}
		}
	}()
	store(w, r)
}

// timed ends its context itself, some time.
func (s *server) timed(w http.ResponseWriter, r *http.Request) {
	go func() { // want "localjob: job warning"
		ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
		defer cancel()
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Second):
				s.db.Exec(touching)
			}
		}
	}()
	store(w, r)
}

// running has the contexts of works that another request may end.
var running struct {
	mu      sync.Mutex
	cancels map[string]context.CancelFunc
}

func (s *server) begin(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithCancel(context.Background())
	running.mu.Lock()
	running.cancels[r.FormValue("name")] = cancel
	running.mu.Unlock()
	go func() { // want "localjob: job warning"
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Second):
				s.db.Exec(touching)
			}
		}
	}()
	store(w, r)
}

func (s *server) end(w http.ResponseWriter, r *http.Request) {
	running.mu.Lock()
	defer running.mu.Unlock()
	running.cancels[r.FormValue("name")]()
}

// leave acts when the client has left.
func (s *server) leave(w http.ResponseWriter, r *http.Request) {
	go func() { // want "localjob: job warning"
		<-r.Context().Done()
		s.db.Exec(touching)
	}()
	store(w, r)
}
