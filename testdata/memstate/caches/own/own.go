// Package own has caches behind methods of the module's own types.
package own

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

type Product struct{ ID, Name string }

// productCache expires its entries.
type productCache struct {
	mu      sync.Mutex
	ttl     time.Duration
	entries map[string]productEntry // want "memstate: cache info productCache.entries"
}

type productEntry struct {
	product Product
	expires time.Time
}

func newProductCache(ttl time.Duration) *productCache {
	c := &productCache{ttl: ttl, entries: map[string]productEntry{}}
	go c.sweep()
	return c
}

// Get returns a product that has not expired.
func (c *productCache) Get(id string) (Product, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[id]
	if !ok || time.Now().After(e.expires) {
		return Product{}, false
	}
	return e.product, true
}

// Set keeps a product for a while.
func (c *productCache) Set(id string, p Product) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.entries[id] = productEntry{product: p, expires: time.Now().Add(c.ttl)}
}

func (c *productCache) sweep() {
	for range time.Tick(c.ttl) {
		c.mu.Lock()
		for id, e := range c.entries {
			if time.Now().After(e.expires) {
				delete(c.entries, id)
			}
		}
		c.mu.Unlock()
	}
}

type catalogue struct {
	db       *sql.DB
	products *productCache
	reviews  *memo[[]string] // want "memstate: cache info catalogue.reviews"
}

func (c *catalogue) product(id string) (Product, error) {
	if p, ok := c.products.Get(id); ok {
		return p, nil
	}
	p := Product{ID: id}
	if err := c.db.QueryRow("SELECT name FROM products WHERE id = $1", id).Scan(&p.Name); err != nil {
		return Product{}, err
	}
	c.products.Set(id, p)
	return p, nil
}

func (c *catalogue) get(w http.ResponseWriter, r *http.Request) {
	p, err := c.product(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(p)
}

// memo is generic, and loads with a function that it is given.
type memo[V any] struct {
	mu   sync.Mutex
	vals map[string]V
	load func(key string) (V, error)
}

func newMemo[V any](load func(key string) (V, error)) *memo[V] {
	return &memo[V]{vals: map[string]V{}, load: load}
}

// Get returns a value, loaded if need be.
func (m *memo[V]) Get(key string) (V, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.vals[key]; ok {
		return v, nil
	}
	v, err := m.load(key)
	if err != nil {
		return v, err
	}
	m.vals[key] = v
	return v, nil
}

func (c *catalogue) loadReviews(id string) ([]string, error) {
	rows, err := c.db.Query("SELECT text FROM reviews WHERE product = $1", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		out = append(out, text)
	}
	return out, rows.Err()
}

func (c *catalogue) getReviews(w http.ResponseWriter, r *http.Request) {
	texts, err := c.reviews.Get(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(texts)
}

// tokenCache has the same methods as productCache, but nothing stands behind it.
type tokenCache struct {
	mu      sync.Mutex
	entries map[string]tokenEntry // want "memstate: session error tokenCache.entries"
}

type tokenEntry struct {
	user    string
	expires time.Time
}

// Get returns the user of a token.
func (c *tokenCache) Get(token string) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[token]
	return e.user, ok && time.Now().Before(e.expires)
}

// Set keeps the user of a token for a while.
func (c *tokenCache) Set(token, user string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.entries[token] = tokenEntry{user: user, expires: time.Now().Add(time.Hour)}
}

func (c *tokenCache) login(w http.ResponseWriter, r *http.Request) {
	c.Set(r.FormValue("token"), r.FormValue("user"))
}

func (c *tokenCache) me(w http.ResponseWriter, r *http.Request) {
	user, ok := c.Get(r.FormValue("token"))
	json.NewEncoder(w).Encode([]any{user, ok})
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, db *sql.DB) {
	c := &catalogue{db: db, products: newProductCache(time.Minute)}
	c.reviews = newMemo(c.loadReviews)
	mux.HandleFunc("GET /products/{id}", c.get)
	mux.HandleFunc("GET /products/{id}/reviews", c.getReviews)
	t := &tokenCache{entries: map[string]tokenEntry{}}
	mux.HandleFunc("POST /tokens", t.login)
	mux.HandleFunc("GET /tokens", t.me)
}
