package fields

import (
	"encoding/json"
	"net/http"
	"sync"
)

// api embeds a pointer.
type api struct{ *themes }

type themes struct {
	sync.Mutex
	byUser map[string]string // want "memstate: preference error themes.byUser"
}

func (t *themes) set(user, theme string) {
	t.Lock()
	defer t.Unlock()
	t.byUser[user] = theme
}

func (a api) putTheme(w http.ResponseWriter, r *http.Request) {
	a.set(r.FormValue("user"), r.FormValue("theme"))
}

func (a api) getTheme(w http.ResponseWriter, r *http.Request) {
	a.Lock()
	defer a.Unlock()
	json.NewEncoder(w).Encode(a.byUser[r.FormValue("user")])
}

// admin embeds a value.
type admin struct {
	counters
	title string
}

type counters struct {
	mu       sync.Mutex
	requests int // want "memstate: counter warning counters.requests"
	started  int64
}

func (c *counters) next() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.requests++
	return c.requests
}

// ServeHTTP numbers requests.
func (a *admin) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode([]any{a.title, a.next(), a.started})
}

func registerEmbedded(mux *http.ServeMux) {
	a := api{themes: &themes{byUser: map[string]string{}}}
	mux.HandleFunc("PUT /fields/theme", a.putTheme)
	mux.HandleFunc("GET /fields/theme", a.getTheme)
	mux.Handle("GET /fields/admin", &admin{title: "admin", counters: counters{started: 1}})
}
