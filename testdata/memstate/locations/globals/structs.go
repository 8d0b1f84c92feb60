package globals

import (
	"encoding/json"
	"net/http"
	"sync"
)

type cartBook struct {
	mu     sync.Mutex
	byUser map[string][]string // want "memstate: cart error cartBook.byUser"
	limit  int
}

// A struct variable: the field is the state.
var carts = cartBook{byUser: map[string][]string{}, limit: 20}

type preferenceStore struct {
	mu     sync.RWMutex
	themes map[string]string // want "memstate: preference error preferenceStore.themes"
}

func newPreferenceStore() *preferenceStore {
	return &preferenceStore{themes: make(map[string]string)}
}

// A pointer variable.
var preferences = newPreferenceStore()

// A variable of an unnamed type is one state.
var uploads = struct { // want "memstate: upload error uploads"
	sync.Mutex
	parts map[string][]int
}{parts: map[string][]int{}}

// A pointer variable that is set in an init function.
var jobs *jobTable

type jobTable struct {
	mu       sync.Mutex
	progress map[string]int // want "memstate: job error jobTable.progress"
}

func init() { jobs = &jobTable{progress: map[string]int{}} }

// countries has the shape of the above, but is filled before requests come.
var countries = struct {
	sync.Mutex
	names map[string]string
}{names: map[string]string{}}

func init() { countries.names["no"] = "Norway" }

func addToCart(w http.ResponseWriter, r *http.Request) {
	carts.mu.Lock()
	defer carts.mu.Unlock()
	user := r.FormValue("user")
	if len(carts.byUser[user]) >= carts.limit {
		http.Error(w, "full", http.StatusConflict)
		return
	}
	carts.byUser[user] = append(carts.byUser[user], r.FormValue("item"))
}

func theme(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPut {
		preferences.mu.Lock()
		preferences.themes[r.FormValue("user")] = r.FormValue("theme")
		preferences.mu.Unlock()
		return
	}
	preferences.mu.RLock()
	defer preferences.mu.RUnlock()
	json.NewEncoder(w).Encode(preferences.themes[r.FormValue("user")])
}

func uploadPart(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	uploads.Lock()
	defer uploads.Unlock()
	uploads.parts[id] = append(uploads.parts[id], int(r.ContentLength))
	json.NewEncoder(w).Encode(len(uploads.parts[id]))
}

func startJob(w http.ResponseWriter, r *http.Request) {
	jobs.mu.Lock()
	jobs.progress[r.FormValue("id")] = 0
	jobs.mu.Unlock()
}

func jobProgress(w http.ResponseWriter, r *http.Request) {
	jobs.mu.Lock()
	defer jobs.mu.Unlock()
	json.NewEncoder(w).Encode(jobs.progress[r.PathValue("id")])
}

func country(w http.ResponseWriter, r *http.Request) {
	countries.Lock()
	defer countries.Unlock()
	json.NewEncoder(w).Encode(countries.names[r.FormValue("code")])
}

func registerStructs(mux *http.ServeMux) {
	mux.HandleFunc("POST /cart", addToCart)
	mux.HandleFunc("/theme", theme)
	mux.HandleFunc("PUT /uploads/{id}", uploadPart)
	mux.HandleFunc("POST /jobs", startJob)
	mux.HandleFunc("GET /jobs/{id}", jobProgress)
	mux.HandleFunc("GET /countries", country)
}
