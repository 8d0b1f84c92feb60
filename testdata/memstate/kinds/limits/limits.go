// Package limits counts, and remembers what has been seen.
package limits

import (
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

// A visitor is a client that is limited.
type visitor struct {
	tokens   float64
	lastSeen time.Time
}

type rateLimiter struct {
	mu       sync.Mutex
	visitors map[string]*visitor // want "memstate: ratelimit warning rateLimiter.visitors"
	rate     float64
}

func (l *rateLimiter) allow(ip string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	v, ok := l.visitors[ip]
	if !ok {
		l.visitors[ip] = &visitor{tokens: l.rate - 1, lastSeen: time.Now()}
		return true
	}
	v.tokens += time.Since(v.lastSeen).Seconds() * l.rate
	v.lastSeen = time.Now()
	if v.tokens < 1 {
		return false
	}
	v.tokens--
	return true
}

func (l *rateLimiter) limit(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !l.allow(r.RemoteAddr) {
			http.Error(w, "slow down", http.StatusTooManyRequests)
			return
		}
		next(w, r)
	}
}

// counter is a counter that clients see.
type counter struct {
	mu    sync.Mutex
	total int // want "memstate: counter warning counter.total"
}

// ServeHTTP counts.
func (c *counter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.total++
	json.NewEncoder(w).Encode(c.total)
}

// response is the answer to a request that may be repeated.
type response struct {
	Status int
	Body   string
}

var (
	idempotencyMu   sync.Mutex
	idempotencyKeys = map[string]response{} // want "memstate: idempotency-store error idempotencyKeys"
)

func pay(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("Idempotency-Key")
	idempotencyMu.Lock()
	defer idempotencyMu.Unlock()
	resp, ok := idempotencyKeys[key]
	if !ok {
		resp = response{Status: http.StatusCreated, Body: r.FormValue("amount")}
		idempotencyKeys[key] = resp
	}
	w.WriteHeader(resp.Status)
	json.NewEncoder(w).Encode(resp.Body)
}

// denylist holds tokens that are not to be accepted any more.
type denylist struct {
	mu     sync.RWMutex
	tokens map[string]time.Time // want "memstate: denylist error denylist.tokens"
}

func (d *denylist) logout(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.tokens[r.FormValue("token")] = time.Now().Add(time.Hour)
}

func (d *denylist) check(w http.ResponseWriter, r *http.Request) {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if _, ok := d.tokens[r.FormValue("token")]; ok {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

// flags are switched by operators.
type featureFlags struct {
	mu     sync.RWMutex
	byName map[string]bool // want "memstate: config warning featureFlags.byName"
}

func (f *featureFlags) set(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.byName[r.PathValue("name")] = r.FormValue("on") == "true"
}

func (f *featureFlags) get(w http.ResponseWriter, r *http.Request) {
	f.mu.RLock()
	defer f.mu.RUnlock()
	json.NewEncoder(w).Encode(f.byName[r.PathValue("name")])
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	l := &rateLimiter{visitors: map[string]*visitor{}, rate: 10}
	mux.HandleFunc("POST /pay", l.limit(pay))
	mux.Handle("GET /count", new(counter))
	d := &denylist{tokens: map[string]time.Time{}}
	mux.HandleFunc("POST /logout", d.logout)
	mux.HandleFunc("GET /check", d.check)
	f := &featureFlags{byName: map[string]bool{}}
	mux.HandleFunc("PUT /flags/{name}", f.set)
	mux.HandleFunc("GET /flags/{name}", f.get)
}
