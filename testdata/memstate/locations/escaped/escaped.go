// Package escaped keeps objects that requests make.
package escaped

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
)

// Cart is made by one request and changed by others. Its plain fields move with
// the map that holds it; a container in it is a state of its own.
type Cart struct {
	owner   string
	items   []string
	total   int
	coupons map[string]int // want "memstate: cart error Cart.coupons [GET /escaped/carts/{id}, POST /escaped/carts/{id}/coupons]"
	labels  map[string]int // set while it is made only
}

// Job is changed by a range over the map.
type Job struct {
	name   string
	status string
}

// Upload is found by a getter.
type Upload struct {
	mu       sync.Mutex
	received int64
	size     int64
}

// Theme is stored by value: changes of copies are stored back into the map.
type Theme struct {
	Name  string
	Shade string
}

// Shop is long-lived.
type Shop struct {
	mu      sync.Mutex
	carts   map[string]*Cart   // want "memstate: cart error Shop.carts [GET /escaped/carts/{id}, POST /escaped/carts, POST /escaped/carts/{id}/coupons, POST /escaped/carts/{id}/items]"
	jobs    map[string]*Job    // want "memstate: job error Shop.jobs"
	uploads map[string]*Upload // want "memstate: upload error Shop.uploads"
	themes  map[string]Theme   // want "memstate: preference error Shop.themes"
}

func (s *Shop) newCart(w http.ResponseWriter, r *http.Request) {
	c := &Cart{coupons: map[string]int{}, labels: map[string]int{}}
	c.coupons["welcome"] = 1
	c.labels[r.FormValue("label")] = 1
	c.owner = r.FormValue("user")
	c.items = append(c.items, r.FormValue("item"))
	c.total = 1
	s.mu.Lock()
	defer s.mu.Unlock()
	s.carts[r.FormValue("id")] = c
}

func (s *Shop) addItem(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c, ok := s.carts[r.PathValue("id")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	c.items = append(c.items, r.FormValue("item"))
	c.total++
}

func (s *Shop) addCoupon(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c, ok := s.carts[r.PathValue("id")]; ok {
		c.coupons[r.FormValue("coupon")]++
	}
}

func (s *Shop) showCart(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c, ok := s.carts[r.PathValue("id")]; ok {
		json.NewEncoder(w).Encode([]any{c.owner, c.items, c.total, c.coupons, c.labels})
	}
}

func (s *Shop) newJob(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.jobs[r.FormValue("id")] = &Job{name: r.FormValue("name"), status: "new"}
}

func (s *Shop) cancelJobs(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, j := range s.jobs {
		if j.name == r.FormValue("name") {
			j.status = "cancelled by " + r.FormValue("user")
		}
	}
}

func (s *Shop) listJobs(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, j := range s.jobs {
		json.NewEncoder(w).Encode([]string{j.name, j.status})
	}
}

func (s *Shop) upload(id string) *Upload {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.uploads[id]
}

func (s *Shop) newUpload(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.uploads[r.FormValue("id")] = &Upload{size: r.ContentLength}
}

func (s *Shop) putChunk(w http.ResponseWriter, r *http.Request) {
	if u := s.upload(r.PathValue("id")); u != nil {
		u.add(r.ContentLength)
	}
}

func (u *Upload) add(n int64) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.received += n
}

func (s *Shop) progress(w http.ResponseWriter, r *http.Request) {
	if u := s.upload(r.PathValue("id")); u != nil {
		u.mu.Lock()
		defer u.mu.Unlock()
		json.NewEncoder(w).Encode([]int64{u.received, u.size})
	}
}

func (s *Shop) shade(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.themes[r.FormValue("user")]
	t.Shade = r.FormValue("shade")
	s.themes[r.FormValue("user")] = t
	json.NewEncoder(w).Encode(t)
}

// Basket is made by one request and kept in a field, not in a container.
type Basket struct{ items []string }

type till struct {
	mu     sync.Mutex
	basket *Basket // want "memstate: cart error till.basket"
}

func (t *till) open(w http.ResponseWriter, r *http.Request) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.basket = &Basket{items: r.Form["item"]}
}

func (t *till) add(w http.ResponseWriter, r *http.Request) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.basket != nil {
		t.basket.items = append(t.basket.items, r.FormValue("item"))
		json.NewEncoder(w).Encode(t.basket.items)
	}
}

// receipt is made, changed, passed around and thrown away.
type receipt struct {
	lines []string
	cart  map[string]int
}

func (t *receipt) add(line string) *receipt {
	t.lines = append(t.lines, line)
	t.cart[line]++
	return t
}

type receiptKey struct{}

func printReceipt(w http.ResponseWriter, r *http.Request) {
	t := &receipt{cart: map[string]int{}}
	t.add(r.FormValue("item")).add("total")
	ctx := context.WithValue(r.Context(), receiptKey{}, t)
	sign(ctx, r.FormValue("user"))
	json.NewEncoder(w).Encode(t.lines)
}

func sign(ctx context.Context, user string) {
	t := ctx.Value(receiptKey{}).(*receipt)
	t.lines = append(t.lines, user)
}

// buffers hands out objects for the time of a request.
var buffers = sync.Pool{New: func() any { return new(buffer) }}

type buffer struct{ text strings.Builder }

func render(w http.ResponseWriter, r *http.Request) {
	b := buffers.Get().(*buffer)
	defer buffers.Put(b)
	b.text.Reset()
	b.text.WriteString(r.FormValue("q"))
	w.Write([]byte(b.text.String()))
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	s := &Shop{
		carts:   map[string]*Cart{},
		jobs:    map[string]*Job{},
		uploads: map[string]*Upload{},
		themes:  map[string]Theme{},
	}
	mux.HandleFunc("POST /escaped/carts", s.newCart)
	mux.HandleFunc("POST /escaped/carts/{id}/items", s.addItem)
	mux.HandleFunc("POST /escaped/carts/{id}/coupons", s.addCoupon)
	mux.HandleFunc("GET /escaped/carts/{id}", s.showCart)
	mux.HandleFunc("POST /escaped/jobs", s.newJob)
	mux.HandleFunc("DELETE /escaped/jobs", s.cancelJobs)
	mux.HandleFunc("GET /escaped/jobs", s.listJobs)
	mux.HandleFunc("POST /escaped/uploads", s.newUpload)
	mux.HandleFunc("PUT /escaped/uploads/{id}", s.putChunk)
	mux.HandleFunc("GET /escaped/uploads/{id}", s.progress)
	mux.HandleFunc("PUT /escaped/shade", s.shade)
	t := new(till)
	mux.HandleFunc("POST /escaped/till", t.open)
	mux.HandleFunc("PUT /escaped/till", t.add)
	mux.HandleFunc("GET /escaped/receipt", printReceipt)
	mux.HandleFunc("GET /escaped/render", render)
}
