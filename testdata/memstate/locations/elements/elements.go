// Package elements keeps state in elements of slices, arrays, maps and lists.
package elements

import (
	"encoding/json"
	"hash/fnv"
	"net/http"
	"sync"
)

// slot is an element of a slice that is made at start.
type slot struct {
	session string // want "memstate: session error slot.session"
	number  int
}

type desk struct {
	mu    sync.Mutex
	slots []slot
	// rows are read only.
	rows []slot
}

func newDesk(n int) *desk {
	d := &desk{slots: make([]slot, n), rows: make([]slot, n)}
	for i := range d.slots {
		d.slots[i].number = i
		d.rows[i].number = i
	}
	return d
}

func (d *desk) take(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for i := range d.slots {
		if d.slots[i].session == "" {
			d.slots[i].session = r.FormValue("user")
			json.NewEncoder(w).Encode([]int{d.slots[i].number, d.rows[i].number})
			return
		}
	}
}

// sort changes copies of the elements.
func (d *desk) sort(w http.ResponseWriter, r *http.Request) {
	for _, s := range d.rows {
		s.session = r.FormValue("user")
		json.NewEncoder(w).Encode(s.session)
	}
}

// settings are maps in a map.
type settings struct {
	mu     sync.Mutex
	themes map[string]map[string]string // want "memstate: preference error settings.themes"
}

func (s *settings) put(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	byUser := s.themes[r.FormValue("tenant")]
	if byUser == nil {
		byUser = map[string]string{}
		s.themes[r.FormValue("tenant")] = byUser
	}
	byUser[r.FormValue("user")] = r.FormValue("theme")
}

func (s *settings) get(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	json.NewEncoder(w).Encode(s.themes[r.FormValue("tenant")][r.FormValue("user")])
}

type Cart struct{ Items []string }

// cartShard is one of an array.
type cartShard struct {
	mu    sync.Mutex
	carts map[string]Cart // want "memstate: cart error cartShard.carts"
}

type cartShards struct{ shards [16]cartShard }

func newCartShards() *cartShards {
	s := new(cartShards)
	for i := range s.shards {
		s.shards[i].carts = map[string]Cart{}
	}
	return s
}

func shardOf(key string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(key))
	return h.Sum32() % 16
}

func (s *cartShards) put(w http.ResponseWriter, r *http.Request) {
	sh := &s.shards[shardOf(r.FormValue("user"))]
	sh.mu.Lock()
	defer sh.mu.Unlock()
	sh.carts[r.FormValue("user")] = Cart{Items: r.Form["item"]}
}

func (s *cartShards) get(w http.ResponseWriter, r *http.Request) {
	i := shardOf(r.FormValue("user"))
	s.shards[i].mu.Lock()
	defer s.shards[i].mu.Unlock()
	json.NewEncoder(w).Encode(s.shards[i].carts[r.FormValue("user")])
}

// orderShard is found by a method.
type orderShard struct {
	sync.RWMutex
	orders map[string]string // want "memstate: entity-store error orderShard.orders"
}

type orderShards []*orderShard

func newOrderShards() orderShards {
	s := make(orderShards, 16)
	for i := range s {
		s[i] = &orderShard{orders: make(map[string]string)}
	}
	return s
}

func (s orderShards) shard(key string) *orderShard { return s[shardOf(key)] }

func (s orderShards) put(w http.ResponseWriter, r *http.Request) {
	sh := s.shard(r.FormValue("id"))
	sh.Lock()
	defer sh.Unlock()
	sh.orders[r.FormValue("id")] = r.FormValue("item")
}

func (s orderShards) get(w http.ResponseWriter, r *http.Request) {
	sh := s.shard(r.PathValue("id"))
	sh.RLock()
	defer sh.RUnlock()
	json.NewEncoder(w).Encode(sh.orders[r.PathValue("id")])
}

// jobList is a stack of linked jobs.
type jobList struct {
	mu   sync.Mutex
	head *jobNode // want "memstate: job error jobList.head"
}

type jobNode struct {
	job  string
	next *jobNode
}

func (l *jobList) push(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.head = &jobNode{job: r.FormValue("job"), next: l.head}
}

func (l *jobList) pop(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.head == nil {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	json.NewEncoder(w).Encode(l.head.job)
	l.head = l.head.next
}

// tree is built at start and searched by requests.
type tree struct {
	key         string
	left, right *tree
}

func (t *tree) insert(key string) *tree {
	if t == nil {
		return &tree{key: key}
	}
	if key < t.key {
		t.left = t.left.insert(key)
	} else {
		t.right = t.right.insert(key)
	}
	return t
}

func (t *tree) contains(key string) bool {
	switch {
	case t == nil:
		return false
	case key == t.key:
		return true
	case key < t.key:
		return t.left.contains(key)
	}
	return t.right.contains(key)
}

func (t *tree) search(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(t.contains(r.FormValue("word")))
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	d := newDesk(8)
	mux.HandleFunc("POST /elements/desk", d.take)
	mux.HandleFunc("GET /elements/desk", d.sort)
	s := &settings{themes: map[string]map[string]string{}}
	mux.HandleFunc("PUT /elements/theme", s.put)
	mux.HandleFunc("GET /elements/theme", s.get)
	c := newCartShards()
	mux.HandleFunc("PUT /elements/cart", c.put)
	mux.HandleFunc("GET /elements/cart", c.get)
	o := newOrderShards()
	mux.HandleFunc("POST /elements/orders", o.put)
	mux.HandleFunc("GET /elements/orders/{id}", o.get)
	l := new(jobList)
	mux.HandleFunc("POST /elements/jobs", l.push)
	mux.HandleFunc("POST /elements/jobs/next", l.pop)
	var words *tree
	for _, word := range []string{"go", "state", "hidden"} {
		words = words.insert(word)
	}
	mux.HandleFunc("GET /elements/words", words.search)
}
