// Package requests has objects that end with the request.
package requests

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"sort"
	"strings"
	"sync"
	"time"
)

// query is a builder.
type query struct {
	table  string
	wheres []string
	args   map[string]any
	parent *query
}

func from(table string) *query { return &query{table: table, args: map[string]any{}} }

func (q *query) where(k string, v any) *query {
	q.wheres = append(q.wheres, k)
	q.args[k] = v
	return q
}

func (q *query) sub(table string) *query {
	s := from(table)
	s.parent = q
	q.parent = s
	return s
}

func (q *query) String() string {
	return fmt.Sprintf("SELECT * FROM %s WHERE %s", q.table, strings.Join(q.wheres, " AND "))
}

func list(w http.ResponseWriter, r *http.Request) {
	q := from("users").where("name", r.FormValue("name")).where("age", r.FormValue("age"))
	q.sub("orders").where("item", r.FormValue("item"))
	json.NewEncoder(w).Encode(q.String())
}

// base is copied for each request.
var base = query{table: "base", args: map[string]any{"deleted": false}}

func (q query) clone() *query {
	args := make(map[string]any, len(q.args))
	for k, v := range q.args {
		args[k] = v
	}
	q.args = args
	q.wheres = append([]string(nil), q.wheres...)
	return &q
}

func search(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(base.clone().where("q", r.FormValue("q")).args)
}

type userKey struct{}

// identity travels in the context.
type identity struct {
	name  string
	roles map[string]bool
}

func withIdentity(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := &identity{name: r.Header.Get("X-User"), roles: map[string]bool{}}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), userKey{}, id)))
	})
}

func whoAmI(w http.ResponseWriter, r *http.Request) {
	id, _ := r.Context().Value(userKey{}).(*identity)
	id.roles["guest"] = true
	id.name = strings.ToLower(id.name)
	json.NewEncoder(w).Encode([]any{id.name, id.roles})
}

// statusWriter wraps the writer of one request.
type statusWriter struct {
	http.ResponseWriter
	status int
	size   int
	header map[string]string
}

// WriteHeader remembers the status.
func (s *statusWriter) WriteHeader(code int) {
	s.status = code
	s.ResponseWriter.WriteHeader(code)
}

// Write counts bytes.
func (s *statusWriter) Write(p []byte) (int, error) {
	n, err := s.ResponseWriter.Write(p)
	s.size += n
	return n, err
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		sw := &statusWriter{ResponseWriter: w, header: map[string]string{}}
		next.ServeHTTP(sw, r)
		sw.header["took"] = time.Since(start).String()
		fmt.Println(sw.status, sw.size, sw.header)
	})
}

// controller is made for each request.
type controller struct {
	params url.Values
	errors []string
	seen   map[string]int
}

func (c *controller) check(key string) {
	c.seen[key]++
	if c.params.Get(key) == "" {
		c.errors = append(c.errors, key)
	}
}

func validate(w http.ResponseWriter, r *http.Request) {
	c := &controller{params: r.URL.Query(), seen: map[string]int{}}
	c.check("name")
	c.check("age")
	r.Form.Set("checked", "yes")
	json.NewEncoder(w).Encode([]any{c.errors, c.seen})
}

// gather starts goroutines and waits for them.
func gather(w http.ResponseWriter, r *http.Request) {
	var (
		mu      sync.Mutex
		wg      sync.WaitGroup
		results = map[string]int{}
		found   = make(chan string, 4)
	)
	for _, name := range r.URL.Query()["name"] {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			results[name] += len(name)
			mu.Unlock()
			found <- name
		}()
	}
	wg.Wait()
	close(found)
	var names []string
	for n := range found {
		names = append(names, n)
	}
	sort.Strings(names)
	json.NewEncoder(w).Encode([]any{results, names})
}

// visitor walks a tree with closures.
func walk(w http.ResponseWriter, r *http.Request) {
	var depth func(n int) int
	memo := map[int]int{}
	depth = func(n int) int {
		if n < 2 {
			return n
		}
		if v, ok := memo[n]; ok {
			return v
		}
		memo[n] = depth(n-1) + depth(n-2)
		return memo[n]
	}
	json.NewEncoder(w).Encode(depth(len(r.FormValue("q"))))
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /list", list)
	mux.HandleFunc("GET /search", search)
	mux.Handle("GET /whoami", logged(withIdentity(http.HandlerFunc(whoAmI))))
	mux.HandleFunc("GET /validate", validate)
	mux.HandleFunc("GET /gather", gather)
	mux.HandleFunc("GET /walk", walk)
}
