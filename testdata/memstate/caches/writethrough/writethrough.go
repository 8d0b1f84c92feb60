// Package writethrough has caches whose entries are in the database, too.
package writethrough

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"sync"
)

type Profile struct{ ID, Name string }

// profiles writes to the database first, and reloads what it lacks.
type profiles struct {
	db   *sql.DB
	mu   sync.Mutex
	byID map[string]Profile // want "memstate: cache info profiles.byID"
}

func (p *profiles) put(w http.ResponseWriter, r *http.Request) {
	var v Profile
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if _, err := p.db.Exec("INSERT INTO profiles(id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = $2", v.ID, v.Name); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	p.mu.Lock()
	p.byID[v.ID] = v
	p.mu.Unlock()
}

func (p *profiles) get(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	p.mu.Lock()
	defer p.mu.Unlock()
	v, ok := p.byID[id]
	if !ok {
		if err := p.db.QueryRow("SELECT id, name FROM profiles WHERE id = $1", id).Scan(&v.ID, &v.Name); err != nil {
			http.NotFound(w, r)
			return
		}
		p.byID[id] = v
	}
	json.NewEncoder(w).Encode(v)
}

// orders is emptied when the database changes.
type orders struct {
	db    *sql.DB
	mu    sync.Mutex
	cache map[string]string // want "memstate: cache info orders.cache"
}

func (o *orders) put(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	if _, err := o.db.Exec("UPDATE orders SET item = $2 WHERE id = $1", id, r.FormValue("item")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	o.mu.Lock()
	delete(o.cache, id)
	o.mu.Unlock()
}

func (o *orders) get(w http.ResponseWriter, r *http.Request) {
	item, err := o.load(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(item)
}

func (o *orders) load(id string) (item string, err error) {
	o.mu.Lock()
	item, ok := o.cache[id]
	o.mu.Unlock()
	if ok {
		return item, nil
	}
	if err := o.db.QueryRow("SELECT item FROM orders WHERE id = $1", id).Scan(&item); err != nil {
		return "", err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.cache[id] = item
	return item, nil
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, db *sql.DB) {
	p := &profiles{db: db, byID: map[string]Profile{}}
	mux.HandleFunc("PUT /profiles", p.put)
	mux.HandleFunc("GET /profiles/{id}", p.get)
	o := &orders{db: db, cache: map[string]string{}}
	mux.HandleFunc("PUT /orders/{id}", o.put)
	mux.HandleFunc("GET /orders/{id}", o.get)
}
