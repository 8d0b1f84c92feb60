// Package libraries keeps state in containers of libraries.
package libraries

import (
	"container/list"
	"encoding/json"
	"log"
	"net"
	"net/http"
	"os"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	cmap "github.com/orcaman/concurrent-map/v2"
	"github.com/patrickmn/go-cache"
	"golang.org/x/time/rate"
)

type Session struct{ User string }

type Cart struct{ Items []string }

var carts = cmap.New[Cart]() // want "memstate: cart error carts"

// roles is filled at start.
var roles = cmap.New[string]()

func init() { roles.Set("root", "admin") }

type server struct {
	mu       sync.Mutex
	jobs     *list.List                  // want "localjob: job error server.jobs"
	sessions *lru.Cache[string, Session] // want "memstate: session error server.sessions"
	codes    *cache.Cache                // want "memstate: otp-token error server.codes"
	texts    *cache.Cache
	limiters map[string]*rate.Limiter // want "memstore: ratelimit warning server.limiters"
	limiter  *rate.Limiter            // want "memstore: ratelimit warning server.limiter"
}

func newServer() *server {
	sessions, err := lru.New[string, Session](1000)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{
		jobs:     list.New(),
		sessions: sessions,
		codes:    cache.New(5*time.Minute, time.Minute),
		texts:    cache.New(cache.NoExpiration, 0),
		limiters: make(map[string]*rate.Limiter),
		limiter:  rate.NewLimiter(100, 200),
	}
	s.texts.Set("hello", "Hello!", cache.NoExpiration)
	return s
}

func (s *server) cart(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPut {
		carts.Set(r.FormValue("user"), Cart{Items: r.Form["item"]})
		return
	}
	c, _ := carts.Get(r.FormValue("user"))
	json.NewEncoder(w).Encode(c)
}

func (s *server) submit(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.jobs.PushBack(r.FormValue("job"))
}

// work takes jobs off the list.
func (s *server) work() {
	for range time.Tick(time.Second) {
		s.mu.Lock()
		if e := s.jobs.Front(); e != nil {
			os.Remove(s.jobs.Remove(e).(string))
		}
		s.mu.Unlock()
	}
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	s.sessions.Add(r.FormValue("token"), Session{User: r.FormValue("user")})
}

func (s *server) me(w http.ResponseWriter, r *http.Request) {
	ses, ok := s.sessions.Get(r.FormValue("token"))
	if !ok {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	role, _ := roles.Get(ses.User)
	text, _ := s.texts.Get("hello")
	json.NewEncoder(w).Encode([]any{ses, role, text})
}

func (s *server) sendCode(w http.ResponseWriter, r *http.Request) {
	s.codes.SetDefault(r.FormValue("phone"), r.FormValue("code"))
}

func (s *server) checkCode(w http.ResponseWriter, r *http.Request) {
	code, ok := s.codes.Get(r.FormValue("phone"))
	if !ok || code != r.FormValue("code") {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	s.codes.Delete(r.FormValue("phone"))
}

func (s *server) limiterOf(ip string) *rate.Limiter {
	s.mu.Lock()
	defer s.mu.Unlock()
	l, ok := s.limiters[ip]
	if !ok {
		l = rate.NewLimiter(1, 5)
		s.limiters[ip] = l
	}
	return l
}

// limit lets each client, and all clients together, do so much.
func (s *server) limit(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ip, _, _ := net.SplitHostPort(r.RemoteAddr)
		if !s.limiter.Allow() || !s.limiterOf(ip).Allow() {
			http.Error(w, "slow down", http.StatusTooManyRequests)
			return
		}
		next(w, r)
	}
}

// history uses a list for the time of a request.
func history(w http.ResponseWriter, r *http.Request) {
	l := list.New()
	for _, q := range r.URL.Query()["q"] {
		l.PushFront(q)
	}
	json.NewEncoder(w).Encode(l.Len())
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	s := newServer()
	go s.work()
	mux.HandleFunc("/libraries/cart", s.cart)
	mux.HandleFunc("POST /libraries/jobs", s.submit)
	mux.HandleFunc("POST /libraries/login", s.limit(s.login))
	mux.HandleFunc("GET /libraries/me", s.me)
	mux.HandleFunc("POST /libraries/code", s.sendCode)
	mux.HandleFunc("POST /libraries/code/check", s.checkCode)
	mux.HandleFunc("GET /libraries/history", history)
}
