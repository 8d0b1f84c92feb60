package generic

import (
	"encoding/json"
	"net/http"
)

type Session struct{ User string }

type Cart struct{ Items []string }

type server struct {
	sessions *SafeMap[string, Session] // want "memstate: session error server.sessions [GET /generic/me, POST /generic/login]"
	carts    *SafeMap[string, Cart]    // want "memstate: cart error server.carts [GET /generic/cart, PUT /generic/cart]"
	roles    *SafeMap[string, string]
	uploads  Bag // want "memstate: upload error server.uploads"
	texts    Bag
}

var themes = NewSafeMap[string, string]() // want "memstate: preference error themes"

// jobStore embeds a container.
type jobStore struct {
	*SafeMap[string, int] // want "memstate: job error jobStore.SafeMap"
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	s.sessions.Set(r.FormValue("token"), Session{User: r.FormValue("user")})
}

func (s *server) me(w http.ResponseWriter, r *http.Request) {
	ses, _ := s.sessions.Get(r.FormValue("token"))
	role, _ := s.roles.Get(ses.User)
	json.NewEncoder(w).Encode([]any{ses, role, s.texts.Take("hello")})
}

func (s *server) putCart(w http.ResponseWriter, r *http.Request) {
	s.carts.Set(r.FormValue("user"), Cart{Items: r.Form["item"]})
}

func (s *server) getCart(w http.ResponseWriter, r *http.Request) {
	c, _ := s.carts.Get(r.FormValue("user"))
	json.NewEncoder(w).Encode(c)
}

func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	n, _ := s.uploads.Take(r.PathValue("id")).(int64)
	s.uploads.Put(r.PathValue("id"), n+r.ContentLength)
}

func theme(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPut {
		themes.Set(r.FormValue("user"), r.FormValue("theme"))
	}
	t, _ := themes.Get(r.FormValue("user"))
	json.NewEncoder(w).Encode(t)
}

func (j jobStore) start(w http.ResponseWriter, r *http.Request) { j.Set(r.FormValue("id"), 0) }

func (j jobStore) progress(w http.ResponseWriter, r *http.Request) {
	n, _ := j.Get(r.PathValue("id"))
	json.NewEncoder(w).Encode(n)
}

// limits captures a container.
func limits() http.HandlerFunc {
	visitors := NewSafeMap[string, int]() // want "memstate: ratelimit warning limits.visitors"
	return func(w http.ResponseWriter, r *http.Request) {
		n, _ := visitors.Get(r.RemoteAddr)
		visitors.Set(r.RemoteAddr, n+1)
		if n > 100 {
			w.WriteHeader(http.StatusTooManyRequests)
		}
	}
}

// perRequest uses a container for the time of a request.
func perRequest(w http.ResponseWriter, r *http.Request) {
	seen := NewSafeMap[string, bool]()
	for _, u := range r.URL.Query()["user"] {
		seen.Set(u, true)
	}
	ok, _ := seen.Get("root")
	json.NewEncoder(w).Encode(ok)
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	s := &server{
		sessions: NewSafeMap[string, Session](),
		carts:    NewSafeMap[string, Cart](),
		roles:    NewSafeMap[string, string](),
	}
	s.roles.Set("root", "admin")
	s.texts.Put("hello", "Hello!")
	mux.HandleFunc("POST /generic/login", s.login)
	mux.HandleFunc("GET /generic/me", s.me)
	mux.HandleFunc("PUT /generic/cart", s.putCart)
	mux.HandleFunc("GET /generic/cart", s.getCart)
	mux.HandleFunc("PUT /generic/uploads/{id}", s.upload)
	mux.HandleFunc("/generic/theme", theme)
	j := jobStore{NewSafeMap[string, int]()}
	mux.HandleFunc("POST /generic/jobs", j.start)
	mux.HandleFunc("GET /generic/jobs/{id}", j.progress)
	mux.HandleFunc("GET /generic/limited", limits())
	mux.HandleFunc("GET /generic/request", perRequest)
}
