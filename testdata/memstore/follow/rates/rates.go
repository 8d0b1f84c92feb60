// Package main limits rates with golang.org/x/time.
package main

import (
	"context"
	"log"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"
	"golang.org/x/time/rate"
)

// all limits all clients together: N replicas let N times as much through.
var all = rate.NewLimiter(10, 20) // want "memstore: ratelimit warning"

// outbound paces calls of this process: it refuses nobody.
var outbound = rate.NewLimiter(1, 1) // want "memstore: ratelimit info"

// slots bounds what this process does at a time.
var slots = semaphore.NewWeighted(8) // want "memstore: ratelimit info"

type visitor struct {
	limiter  *rate.Limiter
	lastSeen time.Time
}

type limits struct {
	mu       sync.Mutex
	visitors map[string]*visitor // want "memstore: ratelimit warning"
}

func (l *limits) get(address string) *rate.Limiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	v := l.visitors[address]
	if v == nil {
		v = &visitor{limiter: rate.NewLimiter(1, 3)}
		l.visitors[address] = v
	}
	v.lastSeen = time.Now()
	return v.limiter
}

func (l *limits) wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !l.get(r.RemoteAddr).Allow() || !all.Allow() {
			http.Error(w, "too many requests", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func index(w http.ResponseWriter, r *http.Request) {
	if err := slots.Acquire(r.Context(), 1); err != nil {
		return
	}
	defer slots.Release(1)
	fetch(r.Context())
}

func fetch(ctx context.Context) {
	if err := outbound.Wait(ctx); err != nil {
		log.Print(err)
	}
}

// download makes a limiter for each request: it bounds this answer.
func download(w http.ResponseWriter, r *http.Request) {
	l := rate.NewLimiter(1024, 1024)
	for range 10 {
		if l.AllowN(time.Now(), 64) {
			w.Write(make([]byte, 64))
		}
	}
}

func main() {
	l := &limits{visitors: make(map[string]*visitor)}
	http.Handle("/", l.wrap(http.HandlerFunc(index)))
	http.HandleFunc("/download", download)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
