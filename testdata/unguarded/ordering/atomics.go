package main

import (
	"net/http"
	"strconv"
	"sync"
	"sync/atomic"
)

type config struct{ lang string }

var (
	hits    atomic.Int64
	total   int64
	mixed   int64 // want "unguarded: value warning mixed"
	seen    sync.Map
	current atomic.Pointer[config]
	plain   *config // want "unguarded: value warning plain"
)

func atomics() {
	current.Store(&config{"en"})
	plain = &config{"en"}
	http.HandleFunc("GET /atomics", func(w http.ResponseWriter, r *http.Request) {
		hits.Add(1)
		atomic.AddInt64(&total, 1)
		atomic.AddInt64(&mixed, 1)
		seen.Store(r.RemoteAddr, true)
		w.Write([]byte(current.Load().lang + plain.lang + strconv.FormatInt(atomic.LoadInt64(&total), 10)))
	})
	handle("PUT /atomics", func(r *http.Request) {
		current.Store(&config{r.FormValue("lang")})
		plain = &config{r.FormValue("lang")}
		mixed = 0
	})
}
