// Package readthrough has caches that are filled from a shared source.
package readthrough

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

type User struct{ ID, Name string }

// users looks in a map first.
type users struct {
	db   *sql.DB
	mu   sync.RWMutex
	byID map[string]User // want "memstate: cache info users.byID [GET /users/{id}]"
}

func (u *users) find(ctx context.Context, id string) (User, error) {
	u.mu.RLock()
	user, ok := u.byID[id]
	u.mu.RUnlock()
	if ok {
		return user, nil
	}
	row := u.db.QueryRowContext(ctx, "SELECT id, name FROM users WHERE id = $1", id)
	if err := row.Scan(&user.ID, &user.Name); err != nil {
		return User{}, err
	}
	u.mu.Lock()
	u.byID[id] = user
	u.mu.Unlock()
	return user, nil
}

func (u *users) get(w http.ResponseWriter, r *http.Request) {
	user, err := u.find(r.Context(), r.PathValue("id"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(user)
}

// prices has entries that expire.
type prices struct {
	db      *sql.DB
	mu      sync.Mutex
	entries map[string]priceEntry // want "memstate: cache info prices.entries"
}

type priceEntry struct {
	cents   int64
	expires time.Time
}

func (p *prices) get(w http.ResponseWriter, r *http.Request) {
	item := r.PathValue("item")
	p.mu.Lock()
	defer p.mu.Unlock()
	e, ok := p.entries[item]
	if !ok || time.Now().After(e.expires) {
		var cents int64
		if err := p.db.QueryRow("SELECT cents FROM prices WHERE item = $1", item).Scan(&cents); err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		e = priceEntry{cents: cents, expires: time.Now().Add(time.Minute)}
		p.entries[item] = e
	}
	json.NewEncoder(w).Encode(e.cents)
}

// rates come from another service.
var (
	ratesMu sync.Mutex
	rates   = map[string]float64{} // want "memstate: cache info rates"
)

func rate(w http.ResponseWriter, r *http.Request) {
	currency := r.PathValue("currency")
	ratesMu.Lock()
	defer ratesMu.Unlock()
	if v, ok := rates[currency]; ok {
		json.NewEncoder(w).Encode(v)
		return
	}
	resp, err := http.Get("https://rates.example.com/" + currency)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var v float64
	if err := json.NewDecoder(resp.Body).Decode(&v); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	rates[currency] = v
	json.NewEncoder(w).Encode(v)
}

// tokenSource keeps the service's own token, which any process may fetch.
type tokenSource struct {
	mu      sync.Mutex
	token   string
	expires time.Time
}

func (t *tokenSource) get() (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.token != "" && time.Now().Before(t.expires) {
		return t.token, nil
	}
	resp, err := http.Post("https://auth.example.com/token", "application/json", nil)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var answer struct {
		Token string `json:"access_token"`
		TTL   int    `json:"expires_in"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return "", err
	}
	t.token, t.expires = answer.Token, time.Now().Add(time.Duration(answer.TTL)*time.Second)
	return t.token, nil
}

func (t *tokenSource) forward(w http.ResponseWriter, r *http.Request) {
	token, err := t.get()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	req, _ := http.NewRequestWithContext(r.Context(), http.MethodGet, "https://api.example.com/", nil)
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, db *sql.DB) {
	u := &users{db: db, byID: map[string]User{}}
	mux.HandleFunc("GET /users/{id}", u.get)
	p := &prices{db: db, entries: map[string]priceEntry{}}
	mux.HandleFunc("GET /prices/{item}", p.get)
	mux.HandleFunc("GET /rates/{currency}", rate)
	mux.HandleFunc("GET /forward", new(tokenSource).forward)
}
