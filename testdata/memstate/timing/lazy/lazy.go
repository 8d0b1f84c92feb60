// Package lazy initialises when the first request comes.
package lazy

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"os"
	"sync"
	"time"
)

type settings struct {
	Name  string
	Items []string
}

var (
	once     sync.Once
	instance *settings
	db       *sql.DB
	hostname string
	zone     = sync.OnceValue(func() *time.Location {
		l, err := time.LoadLocation("Europe/Oslo")
		if err != nil {
			return time.UTC
		}
		return l
	})
	mu     sync.Mutex
	words  map[string]int
	tenant string // want "memstate: other warning tenant"
)

// get returns the only settings: the same in every process.
func get() *settings {
	once.Do(func() {
		instance = &settings{Name: os.Getenv("NAME")}
		instance.Items = append(instance.Items, "first")
	})
	return instance
}

// open opens the one pool.
func open() (*sql.DB, error) {
	mu.Lock()
	defer mu.Unlock()
	if db == nil {
		d, err := sql.Open("postgres", os.Getenv("DSN"))
		if err != nil {
			return nil, err
		}
		db = d
	}
	return db, nil
}

// dictionary makes a table when it is first needed.
func dictionary() map[string]int {
	mu.Lock()
	defer mu.Unlock()
	if words == nil {
		words = make(map[string]int)
		for i, word := range []string{"zero", "one", "two"} {
			words[word] = i
		}
	}
	return words
}

func show(w http.ResponseWriter, r *http.Request) {
	pool, err := open()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if hostname == "" {
		hostname, _ = os.Hostname()
	}
	json.NewEncoder(w).Encode([]any{get(), pool.Ping() == nil, hostname, zone(), dictionary()[r.FormValue("q")]})
}

// first keeps what the first request says, for all that follow.
func first(w http.ResponseWriter, r *http.Request) {
	if tenant == "" {
		tenant = r.Header.Get("X-Tenant")
	}
	json.NewEncoder(w).Encode(tenant)
}

// Loader loads its field once.
type Loader struct {
	once  sync.Once
	users map[string]string
	err   error
}

func (l *Loader) load() (map[string]string, error) {
	l.once.Do(func() {
		text, err := os.ReadFile("/etc/shop/users.json")
		if err != nil {
			l.err = err
			return
		}
		l.err = json.Unmarshal(text, &l.users)
	})
	return l.users, l.err
}

// ServeHTTP answers from the file.
func (l *Loader) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	users, err := l.load()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(users[r.FormValue("id")])
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /lazy", show)
	mux.HandleFunc("GET /lazy/first", first)
	mux.Handle("GET /lazy/users", new(Loader))
}
