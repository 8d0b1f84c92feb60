// Package logged counts for its log only: nobody is told.
package logged

import (
	"log"
	"log/slog"
	"net/http"
	"time"
)

var (
	served  int64
	average int64
)

type stats struct {
	bytes int64
	last  string
}

var written stats

func timed(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		next(w, r)
		served++
		average += (int64(time.Since(began)) - average) / served
		slog.Info("served", "request", served, "average", time.Duration(average))
	}
}

func show(w http.ResponseWriter, r *http.Request) {
	written.bytes += r.ContentLength
	written.last = r.URL.Path
	log.Printf("%d bytes, the last for %s", written.bytes, written.last)
}

// Register registers the handlers.
func Register(mux *http.ServeMux) { mux.HandleFunc("/show", timed(show)) }
