// Package records keeps what belongs into a database or object storage.
package records

import (
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"sync"
	"time"
)

type Product struct {
	ID   int
	Name string
}

// ProductRepository is an entity store with a sequence.
type ProductRepository struct {
	mu       sync.RWMutex
	products map[int]Product // want "memstate: entity-store error ProductRepository.products"
	nextID   int             // want "memstate: counter warning ProductRepository.nextID"
}

func (p *ProductRepository) create(w http.ResponseWriter, r *http.Request) {
	var v Product
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.nextID++
	v.ID = p.nextID
	p.products[v.ID] = v
	json.NewEncoder(w).Encode(v)
}

func (p *ProductRepository) show(w http.ResponseWriter, r *http.Request) {
	id, _ := strconv.Atoi(r.PathValue("id"))
	p.mu.RLock()
	defer p.mu.RUnlock()
	json.NewEncoder(w).Encode(p.products[id])
}

// carts belong to users.
var (
	cartsMu sync.Mutex
	carts   = map[string]map[string]int{} // want "memstate: cart error carts"
)

func addToCart(w http.ResponseWriter, r *http.Request) {
	cartsMu.Lock()
	defer cartsMu.Unlock()
	user := r.Header.Get("X-User")
	if carts[user] == nil {
		carts[user] = map[string]int{}
	}
	carts[user][r.FormValue("sku")]++
	json.NewEncoder(w).Encode(carts[user])
}

// An Import is a job.
type Import struct {
	Done  int
	State string
}

type importer struct {
	mu   sync.Mutex
	jobs map[string]*Import // want "memstate: job error importer.jobs"
}

func (i *importer) start(w http.ResponseWriter, r *http.Request) {
	job := &Import{State: "running"}
	i.mu.Lock()
	i.jobs[r.FormValue("id")] = job
	i.mu.Unlock()
	go i.run(job) // want "localjob: job warning"
	w.WriteHeader(http.StatusAccepted)
}

func (i *importer) run(job *Import) {
	for range 10 {
		time.Sleep(time.Second)
		i.mu.Lock()
		job.Done += 10
		i.mu.Unlock()
	}
	i.mu.Lock()
	job.State = "done"
	i.mu.Unlock()
}

func (i *importer) progress(w http.ResponseWriter, r *http.Request) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if job, ok := i.jobs[r.PathValue("id")]; ok {
		json.NewEncoder(w).Encode([]any{job.Done, job.State})
	}
}

// uploads come in chunks.
type uploads struct {
	mu     sync.Mutex
	chunks map[string][][]byte // want "memstate: upload error uploads.chunks"
}

func (u *uploads) put(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	u.chunks[r.PathValue("id")] = append(u.chunks[r.PathValue("id")], data)
}

func (u *uploads) finish(w http.ResponseWriter, r *http.Request) {
	u.mu.Lock()
	defer u.mu.Unlock()
	for _, c := range u.chunks[r.PathValue("id")] {
		w.Write(c)
	}
	delete(u.chunks, r.PathValue("id"))
}

// positions has a name that says nothing.
var positions sync.Map // want "memstate: other warning positions"

func move(w http.ResponseWriter, r *http.Request) {
	positions.Store(r.FormValue("piece"), r.FormValue("square"))
}

func where(w http.ResponseWriter, r *http.Request) {
	square, _ := positions.Load(r.FormValue("piece"))
	json.NewEncoder(w).Encode(square)
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	p := &ProductRepository{products: map[int]Product{}}
	mux.HandleFunc("POST /products", p.create)
	mux.HandleFunc("GET /products/{id}", p.show)
	mux.HandleFunc("POST /cart", addToCart)
	i := &importer{jobs: map[string]*Import{}}
	mux.HandleFunc("POST /imports", i.start)
	mux.HandleFunc("GET /imports/{id}", i.progress)
	u := &uploads{chunks: map[string][][]byte{}}
	mux.HandleFunc("PUT /uploads/{id}", u.put)
	mux.HandleFunc("POST /uploads/{id}", u.finish)
	mux.HandleFunc("PUT /move", move)
	mux.HandleFunc("GET /move", where)
}
