package fields

import (
	"encoding/json"
	"net/http"
)

// sessionHandler is passed by value, but its map is one.
type sessionHandler struct {
	byID map[string]string // want "memstate: session error sessionHandler.byID"
	seen int
}

// ServeHTTP changes the map and a copy of the number.
func (h sessionHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.seen++
	if r.Method == http.MethodPost {
		h.byID[r.FormValue("id")] = r.FormValue("user")
	}
	json.NewEncoder(w).Encode([]any{h.byID[r.FormValue("id")], h.seen})
}

// jobTable is copied by value into jobHandler.
type jobTable struct {
	progress map[string]int // want "memstate: job error jobTable.progress"
	last     string
}

type jobHandler struct{ table jobTable }

func newJobHandler(t jobTable) jobHandler { return jobHandler{table: t} }

func (h jobHandler) post(w http.ResponseWriter, r *http.Request) {
	h.table.progress[r.FormValue("id")] = 1
	h.table.last = r.FormValue("id")
}

func (h jobHandler) get(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode([]any{h.table.progress[r.PathValue("id")], h.table.last})
}

// page is made for each request.
type page struct {
	lines []string
	users map[string]string
}

func (p *page) add(line string) {
	p.lines = append(p.lines, line)
	p.users[line] = line
}

func show(w http.ResponseWriter, r *http.Request) {
	p := &page{users: map[string]string{}}
	p.add(r.FormValue("q"))
	p.add("end")
	json.NewEncoder(w).Encode(p.lines)
}

// visitHandler is made for each request by the function that is registered.
type visitHandler struct{ users []string }

// ServeHTTP serves one request and is thrown away.
func (h *visitHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.users = append(h.users, r.FormValue("user"))
	json.NewEncoder(w).Encode(h.users)
}

func perRequest(w http.ResponseWriter, r *http.Request) { new(visitHandler).ServeHTTP(w, r) }

func registerValues(mux *http.ServeMux) {
	mux.Handle("/fields/session", sessionHandler{byID: map[string]string{}})
	h := newJobHandler(jobTable{progress: map[string]int{}})
	mux.HandleFunc("POST /fields/jobs", h.post)
	mux.HandleFunc("GET /fields/jobs/{id}", h.get)
	mux.HandleFunc("GET /fields/show", show)
	mux.HandleFunc("GET /fields/visit", perRequest)
}
