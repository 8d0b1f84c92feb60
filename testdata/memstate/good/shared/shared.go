// Package shared keeps sessions, carts, limits and tokens where all replicas
// find them, or with the client.
package shared

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
	"github.com/redis/go-redis/v9"
)

// SessionStore has a name that says nothing of where it stores.
type SessionStore struct {
	rdb *redis.Client
	ttl time.Duration
}

func (s *SessionStore) login(w http.ResponseWriter, r *http.Request) {
	s.rdb.Set(r.Context(), "session:"+r.FormValue("token"), r.FormValue("user"), s.ttl)
}

func (s *SessionStore) me(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(s.rdb.Get(r.Context(), "session:"+r.FormValue("token")).String())
}

// limiter counts in Redis.
type limiter struct {
	rdb *redis.Client
	max int64
}

func (l *limiter) limit(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if l.rdb.Incr(r.Context(), r.RemoteAddr).Val() > l.max {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		next(w, r)
	}
}

// hub sends to the connections of this request only, and through Redis.
type hub struct{ rdb *redis.Client }

func (h *hub) events(w http.ResponseWriter, r *http.Request) {
	sub := h.rdb.Subscribe(r.Context(), "events")
	defer sub.Close()
	for msg := range sub.Channel() {
		if _, err := w.Write([]byte(msg.Payload)); err != nil {
			return
		}
	}
}

var (
	key    = []byte(mustGetenv("KEY"))
	cookie = sessions.NewCookieStore(key)
)

func mustGetenv(name string) string {
	v, ok := os.LookupEnv(name)
	if !ok {
		log.Fatalf("%s is not set", name)
	}
	return v
}

// claims have their own validation.
type claims struct {
	jwt.RegisteredClaims
	Tenant string
}

// Validate checks the tenant.
func (c claims) Validate() error { return nil }

func token(w http.ResponseWriter, r *http.Request) {
	c := claims{Tenant: r.FormValue("tenant")}
	c.Subject = r.FormValue("user")
	c.ExpiresAt = jwt.NewNumericDate(time.Now().Add(time.Hour))
	s, err := jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(s)
}

func parse(w http.ResponseWriter, r *http.Request) {
	var c claims
	if _, _, err := jwt.NewParser().ParseUnverified(r.FormValue("token"), &c); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if _, err := jwt.ParseWithClaims(r.FormValue("token"), &c, func(*jwt.Token) (any, error) { return key, nil }); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	json.NewEncoder(w).Encode(c.Tenant)
}

// visits are counted in a cookie, by the client.
func visits(w http.ResponseWriter, r *http.Request) {
	s, _ := cookie.Get(r, "visits")
	n, _ := s.Values["n"].(int)
	s.Values["n"] = n + 1
	if err := s.Save(r, w); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	rdb := redis.NewClient(&redis.Options{Addr: os.Getenv("REDIS")})
	s := &SessionStore{rdb: rdb, ttl: time.Hour}
	l := &limiter{rdb: rdb, max: 10}
	h := &hub{rdb: rdb}
	mux.HandleFunc("POST /login", l.limit(s.login))
	mux.HandleFunc("GET /me", s.me)
	mux.HandleFunc("GET /events", h.events)
	mux.HandleFunc("POST /token", token)
	mux.HandleFunc("GET /token", parse)
	mux.HandleFunc("GET /visits", visits)
}
