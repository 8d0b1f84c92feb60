package main

import (
	"net/http"
	"strconv"
	"sync"
	"sync/atomic"
)

type config struct{ lang string }

// A visit is kept in a sync.Map, which guards itself and not what is in it.
type visit struct {
	path  string
	count int // want "unguarded: escaped-object warning visit.count"
}

// A snapshot is replaced as a whole, and not changed once it is shown.
type snapshot struct{ rates map[string]int }

// A draft is changed after it was shown.
type draft struct {
	rates map[string]int // want "unguarded: map error draft.rates"
}

var (
	hits    atomic.Int64
	total   int64
	mixed   int64 // want "unguarded: value warning mixed"
	seen    sync.Map
	current atomic.Pointer[config]
	plain   *config // want "unguarded: value warning plain"
	visits  sync.Map
	rates   atomic.Pointer[snapshot]
	drafts  atomic.Pointer[draft]
	flag    atomic.Bool
	boxed   atomic.Value
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

func snapshots() {
	rates.Store(&snapshot{rates: map[string]int{}})
	drafts.Store(&draft{rates: map[string]int{}})
	handle("PUT /visits", func(r *http.Request) {
		v, _ := visits.LoadOrStore(r.RemoteAddr, &visit{path: r.URL.Path})
		v.(*visit).count++
	})
	http.HandleFunc("GET /visits", func(w http.ResponseWriter, r *http.Request) {
		if v, ok := visits.Load(r.RemoteAddr); ok {
			w.Write([]byte(v.(*visit).path))
		}
	})
	handle("PUT /rates", func(r *http.Request) {
		next := &snapshot{rates: map[string]int{}}
		for k, v := range rates.Load().rates {
			next.rates[k] = v
		}
		next.rates[r.FormValue("k")]++
		rates.Store(next)
		flag.Store(true)
		boxed.Store(r.FormValue("k"))
	})
	http.HandleFunc("GET /rates", func(w http.ResponseWriter, r *http.Request) {
		if flag.Load() {
			w.Write([]byte(strconv.Itoa(rates.Load().rates["a"]) + boxed.Load().(string)))
		}
	})
	handle("PUT /drafts", func(r *http.Request) { drafts.Load().rates[r.FormValue("k")]++ })
}
