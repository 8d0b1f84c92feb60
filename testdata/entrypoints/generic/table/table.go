// Package table keeps routes in tables and registers them in loops.
package table

import "net/http"

type route struct {
	method, path string
	handler      http.HandlerFunc
}

// static is filled by the declaration: its closure belongs to the package's initialiser.
var static = []route{
	{"GET", "/robots.txt", robots},
	{"GET", "/favicon.ico", func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /favicon\.ico init\$1 \[\]`
		w.WriteHeader(http.StatusNotFound)
	}},
}

type service struct{ jobs map[string]string }

// Register adds the routes of every table.
func Register(mux *http.ServeMux) {
	s := &service{jobs: map[string]string{}}
	for _, rt := range static {
		mux.HandleFunc(rt.method+" "+rt.path, rt.handler)
	}
	for _, rt := range s.routes() {
		mux.HandleFunc(rt.method+" "+rt.path, rt.handler)
	}
	for pattern, h := range map[string]http.HandlerFunc{
		"GET /jobs":      s.list,
		"GET /jobs/{id}": s.show,
	} {
		mux.HandleFunc(pattern, h)
	}
	pages := []struct {
		path string
		h    http.Handler
	}{
		{path: "/pages/a", h: http.HandlerFunc(s.pageA)},
		{path: "/pages/b", h: audit(http.HandlerFunc(s.pageB))},
	}
	for i := range pages {
		mux.Handle(pages[i].path, pages[i].h)
	}
}

func (s *service) routes() []route {
	return []route{
		{method: http.MethodPost, path: "/jobs", handler: s.create},
		{method: http.MethodDelete, path: "/jobs/{id}", handler: s.cancel},
	}
}

func robots(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /robots\.txt robots \[\]`
	_, _ = w.Write([]byte("User-agent: *"))
}

func audit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func (s *service) list(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /jobs \(\*service\)\.list \[\]`
	w.WriteHeader(http.StatusOK)
}

func (s *service) show(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /jobs/\{id\} \(\*service\)\.show \[\]`
	_, _ = w.Write([]byte(s.jobs[r.PathValue("id")]))
}

func (s *service) create(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /jobs \(\*service\)\.create \[\]`
	s.jobs[r.FormValue("id")] = "queued"
}

func (s *service) cancel(w http.ResponseWriter, r *http.Request) { // want `entry: net/http DELETE /jobs/\{id\} \(\*service\)\.cancel \[\]`
	delete(s.jobs, r.PathValue("id"))
}

func (s *service) pageA(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /pages/a \(\*service\)\.pageA \[\]`
	w.WriteHeader(http.StatusOK)
}

func (s *service) pageB(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /pages/b \(\*service\)\.pageB \[audit\]`
	w.WriteHeader(http.StatusOK)
}
