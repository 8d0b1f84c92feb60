// Package refresh has snapshots that are loaded again and again.
package refresh

import (
	"context"
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"sync"
	"time"
)

// tenants is swapped in the background.
type tenants struct {
	db     *sql.DB
	mu     sync.RWMutex
	byHost map[string]string
	loaded time.Time
}

func load(ctx context.Context, db *sql.DB, query string) (map[string]string, error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var k, v string
		if err := rows.Scan(&k, &v); err != nil {
			return nil, err
		}
		out[k] = v
	}
	return out, rows.Err()
}

func (t *tenants) refresh(ctx context.Context) {
	ticker := time.NewTicker(time.Minute)
	defer ticker.Stop()
	for {
		if m, err := load(ctx, t.db, "SELECT host, tenant FROM tenants"); err != nil {
			log.Print(err)
		} else {
			t.mu.Lock()
			t.byHost, t.loaded = m, time.Now()
			t.mu.Unlock()
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return
		}
	}
}

func (t *tenants) get(w http.ResponseWriter, r *http.Request) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	json.NewEncoder(w).Encode([]any{t.byHost[r.Host], t.loaded})
}

// words are loaded again when somebody asks for it: the other replicas keep
// theirs.
type words struct {
	db  *sql.DB
	mu  sync.RWMutex
	all map[string]string // want "memstate: cache info words.all"
}

func (v *words) reload(w http.ResponseWriter, r *http.Request) {
	m, err := load(r.Context(), v.db, "SELECT word, meaning FROM words")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	v.mu.Lock()
	v.all = m
	v.mu.Unlock()
}

func (v *words) get(w http.ResponseWriter, r *http.Request) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	json.NewEncoder(w).Encode(v.all[r.FormValue("word")])
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, db *sql.DB) {
	t := &tenants{db: db}
	go t.refresh(context.Background())
	mux.HandleFunc("GET /tenant", t.get)
	v := &words{db: db}
	mux.HandleFunc("POST /words/reload", v.reload)
	mux.HandleFunc("GET /words", v.get)
}
