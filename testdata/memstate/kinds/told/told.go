// Package told counts for its log, and for others.
package told

import (
	"log"
	"net/http"
	"strconv"
	"time"
)

var (
	answered int64 // want "memstate: counter warning answered"
	limited  int64 // want "memstate: counter warning limited"
	total    int64 // want "memstate: counter warning total"
	mean     int64 // want "memstate: counter warning mean"
)

// What is logged is also answered.
func answer(w http.ResponseWriter, r *http.Request) {
	answered++
	log.Printf("answer %d", answered)
	w.Header().Set("X-Answer", strconv.FormatInt(answered, 10))
}

// What is logged also decides.
func limit(w http.ResponseWriter, r *http.Request) {
	limited++
	log.Printf("request %d", limited)
	if limited > 1000 {
		http.Error(w, "enough", http.StatusTooManyRequests)
	}
}

// What is computed of it is answered.
func measure(w http.ResponseWriter, r *http.Request) {
	began := time.Now()
	total++
	mean += (int64(time.Since(began)) - mean) / total
	log.Printf("mean %d", mean)
}

func means(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(strconv.FormatInt(mean, 10)))
}

// Register registers the handlers.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("/answer", answer)
	mux.HandleFunc("/limit", limit)
	mux.HandleFunc("/measure", measure)
	mux.HandleFunc("/means", means)
}
