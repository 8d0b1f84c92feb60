// Package infra has clients, pools, loggers, metrics and locks.
package infra

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"expvar"
	"io"
	"log"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

var (
	requests = expvar.NewInt("requests")
	logger   = slog.New(slog.NewJSONHandler(os.Stderr, nil))
	client   = &http.Client{Timeout: time.Second}
	buffers  = sync.Pool{New: func() any { return new(bytes.Buffer) }}
	level    = new(slog.LevelVar)
	random   = rand.New(rand.NewPCG(1, 2))
	randomMu sync.Mutex
)

type service struct {
	db       *sql.DB
	logger   *log.Logger
	once     sync.Once
	byTenant map[string]func(context.Context) error
	locks    [32]sync.Mutex
	wg       sync.WaitGroup
	slots    chan struct{}
	flags    atomic.Pointer[flags]
	healthy  atomic.Bool
	started  time.Time
}

// flags are a snapshot of what all replicas read from the same place.
type flags struct{ on map[string]bool }

// watch swaps snapshots.
func (s *service) watch(ctx context.Context) {
	for {
		rows, err := s.db.QueryContext(ctx, "SELECT name FROM flags")
		if err != nil {
			s.healthy.Store(false)
			s.logger.Print(err)
			return
		}
		next := &flags{on: map[string]bool{}}
		for rows.Next() {
			var name string
			if rows.Scan(&name) == nil {
				next.on[name] = true
			}
		}
		rows.Close()
		s.flags.Store(next)
		s.healthy.Store(true)
		time.Sleep(time.Minute)
	}
}

// statement prepares when it is first used.
func (s *service) statement() *sql.DB {
	s.once.Do(func() { s.db.SetMaxOpenConns(10) })
	return s.db
}

func (s *service) serve(w http.ResponseWriter, r *http.Request) {
	requests.Add(1)
	s.slots <- struct{}{}
	defer func() { <-s.slots }()
	s.wg.Add(1)
	defer s.wg.Done()
	l := &s.locks[len(r.FormValue("id"))%32]
	l.Lock()
	defer l.Unlock()

	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	b.WriteString(r.FormValue("id"))
	s.logger.Print(b.String())
	logger.Info("served", "id", r.FormValue("id"))
	if !s.flags.Load().on["beta"] || !s.healthy.Load() {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	randomMu.Lock()
	n := random.IntN(10)
	randomMu.Unlock()
	var name string
	if err := s.statement().QueryRowContext(r.Context(), "SELECT name FROM users WHERE id = $1", b.String()).Scan(&name); err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode([]any{name, n, time.Since(s.started).String()})
}

// fetch uses the client, which keeps connections.
func (s *service) fetch(w http.ResponseWriter, r *http.Request) {
	resp, err := client.Get("https://api.example.com/" + r.FormValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}

// verbose changes how much this process logs.
func (s *service) verbose(w http.ResponseWriter, r *http.Request) { level.Set(slog.LevelDebug) }

// save writes to the database, which all replicas share.
func (s *service) save(w http.ResponseWriter, r *http.Request) {
	if save, ok := s.byTenant[r.FormValue("tenant")]; ok && save(r.Context()) == nil {
		return
	}
	if _, err := s.db.Exec("INSERT INTO users(name) VALUES ($1)", r.FormValue("name")); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	db, err := sql.Open("postgres", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	s := &service{
		db:       db,
		logger:   log.New(os.Stderr, "infra ", 0),
		byTenant: map[string]func(context.Context) error{"a": db.PingContext},
		slots:    make(chan struct{}, 8),
		started:  time.Now(),
	}
	s.flags.Store(new(flags))
	go s.watch(context.Background())
	mux.HandleFunc("GET /infra", s.serve)
	mux.HandleFunc("GET /fetch", s.fetch)
	mux.HandleFunc("PUT /verbose", s.verbose)
	mux.HandleFunc("POST /users", s.save)
}
