// Package middleware verifies tokens before handlers run.
package middleware

import (
	"context"
	"database/sql"
	"net/http"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/redis/go-redis/v9"
)

// Server has what middleware asks.
type Server struct {
	rdb *redis.Client
	db  *sql.DB
}

type userKey struct{}

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

// Routes registers the same page behind several kinds of middleware.
func (s *Server) Routes(mux *http.ServeMux) {
	mux.Handle("/nothing", s.nothing(http.HandlerFunc(s.page)))
	mux.Handle("/jti", s.byID(http.HandlerFunc(s.page)))
	mux.Handle("/helper", s.inHelper(http.HandlerFunc(s.page)))
	mux.Handle("/before", s.before(http.HandlerFunc(s.page)))
	mux.Handle("/user", s.byUser(http.HandlerFunc(s.page)))
	mux.Handle("/version", s.byVersion(http.HandlerFunc(s.page)))
	mux.Handle("/issued", s.byTime(http.HandlerFunc(s.page)))
	mux.Handle("/introspect", s.introspect(http.HandlerFunc(s.page)))
	mux.Handle("/second", s.first(s.second(http.HandlerFunc(s.page))))
	mux.Handle("/other", s.other(http.HandlerFunc(s.page)))
	mux.HandleFunc("/logout", s.logout)
}

// page queries by the user's id, as handlers do: that is no revocation.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	name, _ := r.Context().Value(userKey{}).(string)
	var title string
	s.db.QueryRow("SELECT title FROM pages WHERE owner = ?", name).Scan(&title)
	w.Write([]byte(title))
}

func (s *Server) logout(w http.ResponseWriter, r *http.Request) {
	s.rdb.Set(r.Context(), "revoked:"+r.FormValue("id"), 1, time.Hour)
}

func bearer(r *http.Request) string {
	return strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
}

func pass(next http.Handler, w http.ResponseWriter, r *http.Request, name string) {
	next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), userKey{}, name)))
}

func (s *Server) nothing(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(bearer(r), &c, key); err != nil { // want "jwtrevocation: no-revocation warning [/nothing]"
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.Subject)
	})
}

func (s *Server) byID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(bearer(r), &c, key); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		if n, err := s.rdb.Exists(r.Context(), "revoked:"+c.ID).Result(); err != nil || n > 0 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.Subject)
	})
}

// claims verifies and asks in one.
func (s *Server) claims(ctx context.Context, text string) (*jwt.RegisteredClaims, error) {
	c := new(jwt.RegisteredClaims)
	if _, err := jwt.ParseWithClaims(text, c, key); err != nil {
		return nil, err
	}
	return c, s.rdb.Get(ctx, "session:"+c.Subject).Err()
}

func (s *Server) inHelper(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := s.claims(r.Context(), bearer(r))
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.Subject)
	})
}

// before asks by the text of the token, which is not read yet.
func (s *Server) before(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text := bearer(r)
		if s.rdb.Exists(r.Context(), "revoked:"+text).Val() > 0 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(text, &c, key); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.Subject)
	})
}

func (s *Server) byUser(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(bearer(r), &c, key); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		var active bool
		if err := s.db.QueryRow("SELECT active FROM users WHERE id = ?", c.Subject).Scan(&active); err != nil || !active {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.Subject)
	})
}

func (s *Server) introspect(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text := bearer(r)
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(text, &c, key); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		resp, err := http.Get("https://issuer.example/introspect?token=" + text)
		if err != nil || resp.StatusCode != http.StatusOK {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.Subject)
	})
}

// first verifies, second asks.
func (s *Server) first(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(bearer(r), &c, key); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.ID)
	})
}

func (s *Server) second(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, _ := r.Context().Value(userKey{}).(string)
		if s.rdb.Exists(r.Context(), "revoked:"+id).Val() > 0 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// other asks by something that is not the token's.
func (s *Server) other(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(bearer(r), &c, key); err != nil { // want "jwtrevocation: no-revocation warning [/other]"
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		if s.rdb.Get(r.Context(), "maintenance").Val() != "" {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		pass(next, w, r, c.Subject)
	})
}

// versioned counts how often all tokens of a user were taken back.
type versioned struct {
	jwt.RegisteredClaims
	Version int `json:"token_version"`
}

func (s *Server) byVersion(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c versioned
		if _, err := jwt.ParseWithClaims(bearer(r), &c, key); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		var version int
		if err := s.db.QueryRow("SELECT version FROM users WHERE id = ?", c.Subject).Scan(&version); err != nil || version != c.Version {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.Subject)
	})
}

// byTime refuses what was issued before all tokens of the user were taken back.
func (s *Server) byTime(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c jwt.RegisteredClaims
		if _, err := jwt.ParseWithClaims(bearer(r), &c, key); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		since, err := s.rdb.Get(r.Context(), "since:"+c.Subject).Int64()
		if err != nil || c.IssuedAt == nil || c.IssuedAt.Unix() < since {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		pass(next, w, r, c.Subject)
	})
}
