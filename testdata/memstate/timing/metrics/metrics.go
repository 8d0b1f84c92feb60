// Package metrics measures. Every process has its own measures, and a
// collector adds them up.
package metrics

import (
	"expvar"
	"log"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

var (
	requests = expvar.NewInt("requests")
	byRoute  = expvar.NewMap("routes")
)

// recorder is written and never read.
type recorder struct {
	mu     sync.Mutex
	calls  int
	last   time.Time
	routes map[string]int
	errors atomic.Int64
}

func (m *recorder) record(route string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.calls++
	m.last = time.Now()
	m.routes[route]++
	m.errors.Add(1)
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	m := &recorder{routes: map[string]int{}}
	mux.HandleFunc("GET /measured", func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		byRoute.Add(r.URL.Path, 1)
		m.record(r.URL.Path)
		log.Print(requests.Value())
	})
}
