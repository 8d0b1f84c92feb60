// Package atomics keeps state in sync.Map and in atomics.
package atomics

import (
	"encoding/json"
	"maps"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

var sessions sync.Map // want "memstate: session error sessions"

// hosts is filled at start.
var hosts sync.Map

func init() { hosts.Store("a", "10.0.0.1") }

type api struct {
	carts  sync.Map     // want "memstate: cart error api.carts"
	visits atomic.Int64 // want "memstate: counter warning api.visits"
	hits   int64        // want "memstate: counter warning api.hits"
	writes atomic.Int64 // never read
	flags  atomic.Pointer[Flags]
}

// Flags are read from a file, again and again.
type Flags struct{ Beta bool }

// watch swaps snapshots that every replica reads from the same file.
func (a *api) watch(file string) {
	for range time.Tick(time.Minute) {
		text, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		f := new(Flags)
		if json.Unmarshal(text, f) == nil {
			a.flags.Store(f)
		}
	}
}

func (a *api) login(w http.ResponseWriter, r *http.Request) {
	sessions.Store(r.FormValue("token"), r.FormValue("user"))
}

func (a *api) me(w http.ResponseWriter, r *http.Request) {
	user, ok := sessions.Load(r.FormValue("token"))
	if !ok {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	host, _ := hosts.Load("a")
	json.NewEncoder(w).Encode([]any{user, host, a.flags.Load().Beta})
}

func (a *api) cart(w http.ResponseWriter, r *http.Request) {
	v, _ := a.carts.LoadOrStore(r.FormValue("user"), r.FormValue("item"))
	json.NewEncoder(w).Encode(v)
}

func (a *api) visit(w http.ResponseWriter, r *http.Request) {
	a.writes.Add(1)
	json.NewEncoder(w).Encode([]int64{a.visits.Add(1), atomic.AddInt64(&a.hits, 1)})
}

// snapshots are copied on write.
type snapshots struct {
	mu     sync.Mutex
	themes atomic.Pointer[map[string]string] // want "memstate: preference error snapshots.themes"
	config atomic.Value                      // want "memstate: config warning snapshots.config"
}

func (s *snapshots) put(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := maps.Clone(*s.themes.Load())
	m[r.FormValue("user")] = r.FormValue("theme")
	s.themes.Store(&m)
}

func (s *snapshots) get(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode((*s.themes.Load())[r.FormValue("user")])
}

func (s *snapshots) configure(w http.ResponseWriter, r *http.Request) {
	var f Flags
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	s.config.Store(f)
}

func (s *snapshots) beta(w http.ResponseWriter, r *http.Request) {
	f, _ := s.config.Load().(Flags)
	json.NewEncoder(w).Encode(f.Beta)
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	a := new(api)
	a.flags.Store(new(Flags))
	go a.watch("/etc/shop/flags.json")
	mux.HandleFunc("POST /atomics/login", a.login)
	mux.HandleFunc("GET /atomics/me", a.me)
	mux.HandleFunc("POST /atomics/cart", a.cart)
	mux.HandleFunc("GET /atomics/visit", a.visit)
	s := new(snapshots)
	s.themes.Store(&map[string]string{})
	mux.HandleFunc("PUT /atomics/theme", s.put)
	mux.HandleFunc("GET /atomics/theme", s.get)
	mux.HandleFunc("PUT /atomics/beta", s.configure)
	mux.HandleFunc("GET /atomics/beta", s.beta)
}
