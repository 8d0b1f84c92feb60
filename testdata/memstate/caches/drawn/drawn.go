// Package drawn has caches of records whose ids are drawn at random, and
// what is drawn and kept in memory only.
package drawn

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"net/http"
	"sync"
)

type Account struct{ ID, Name string }

// accounts has its records from the database, also those that it made itself.
type accounts struct {
	db   *sql.DB
	mu   sync.Mutex
	byID map[string]Account // want "memstate: cache info accounts.byID [GET /accounts/{id}, POST /accounts]"
}

func (a *accounts) find(ctx context.Context, id string) (Account, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if acc, ok := a.byID[id]; ok {
		return acc, nil
	}
	acc, err := a.load(ctx, id)
	if err != nil {
		return Account{}, err
	}
	a.byID[id] = acc
	return acc, nil
}

func (a *accounts) load(ctx context.Context, id string) (Account, error) {
	var acc Account
	err := a.db.QueryRowContext(ctx, "SELECT id, name FROM accounts WHERE id = $1", id).Scan(&acc.ID, &acc.Name)
	return acc, err
}

func (a *accounts) get(w http.ResponseWriter, r *http.Request) {
	acc, err := a.find(r.Context(), r.PathValue("id"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(acc)
}

func (a *accounts) create(w http.ResponseWriter, r *http.Request) {
	id := rand.Text()
	if _, err := a.db.ExecContext(r.Context(), "INSERT INTO accounts (id, name) VALUES ($1, $2)", id, r.FormValue("name")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	acc, err := a.find(r.Context(), id)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(acc)
}

// tickets draws one for each user that is looked up in vain.
type tickets struct {
	db     *sql.DB
	mu     sync.Mutex
	byUser map[string]string // want "memstate: other warning tickets.byUser"
}

func (t *tickets) get(w http.ResponseWriter, r *http.Request) {
	user := r.PathValue("user")
	t.mu.Lock()
	defer t.mu.Unlock()
	ticket, ok := t.byUser[user]
	if !ok {
		var name string
		if err := t.db.QueryRow("SELECT name FROM users WHERE id = $1", user).Scan(&name); err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		ticket = draw(name)
		t.byUser[user] = ticket
	}
	w.Write([]byte(ticket))
}

func draw(name string) string { return name + "." + rand.Text() }

// guests are looked up, and made by a function that is given them.
type guests struct {
	db   *sql.DB
	mu   sync.Mutex
	byID map[string]Account // want "memstate: other warning guests.byID"
}

func (v *guests) put(id string, acc Account) { v.byID[id] = acc }

func (v *guests) enter(w http.ResponseWriter, r *http.Request) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if acc, ok := v.byID[r.Header.Get("Visit")]; ok {
		json.NewEncoder(w).Encode(acc)
		return
	}
	var acc Account
	if err := v.db.QueryRow("SELECT id, name FROM accounts WHERE name = $1", r.FormValue("name")).Scan(&acc.ID, &acc.Name); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	id := rand.Text()
	v.put(id, acc)
	w.Write([]byte(id))
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, db *sql.DB) {
	a := &accounts{db: db, byID: map[string]Account{}}
	mux.HandleFunc("GET /accounts/{id}", a.get)
	mux.HandleFunc("POST /accounts", a.create)
	t := &tickets{db: db, byUser: map[string]string{}}
	mux.HandleFunc("GET /tickets/{user}", t.get)
	v := &guests{db: db, byID: map[string]Account{}}
	mux.HandleFunc("POST /visits", v.enter)
}
