// Package handlers verifies tokens in handlers, without middleware. Nothing
// fills its key-value store.
package handlers

import (
	"database/sql"
	"net/http"

	"github.com/golang-jwt/jwt/v5"
	"github.com/redis/go-redis/v9"
)

// Server has what handlers ask.
type Server struct {
	rdb *redis.Client
	db  *sql.DB
	// minimum is the oldest version that is accepted.
	minimum int
}

// Routes registers the handlers.
func (s *Server) Routes(mux *http.ServeMux) {
	mux.HandleFunc("/query", s.query)
	mux.HandleFunc("/jti", s.jti)
	mux.HandleFunc("/empty", s.empty)
	mux.HandleFunc("/session", s.session)
	mux.HandleFunc("/role", s.role)
	s.compared(mux)
	mux.Handle("/limited", limit(http.HandlerFunc(s.limited)))
}

// limit is middleware that reads no tokens.
func limit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
		next.ServeHTTP(w, r)
	})
}

func (s *Server) limited(w http.ResponseWriter, r *http.Request) {
	var c jwt.RegisteredClaims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err == nil { // want "jwtrevocation: no-revocation warning [/limited]"
		w.Write([]byte(c.Subject))
	}
}

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

// query is an ordinary query about the owner of the token.
func (s *Server) query(w http.ResponseWriter, r *http.Request) {
	var c jwt.RegisteredClaims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil { // want "jwtrevocation: no-revocation warning [/query]"
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var title string
	s.db.QueryRow("SELECT title FROM pages WHERE owner = ?", c.Subject).Scan(&title)
	w.Write([]byte(title))
}

func (s *Server) jti(w http.ResponseWriter, r *http.Request) {
	var c jwt.RegisteredClaims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var n int
	if err := s.db.QueryRow("SELECT 1 FROM sessions WHERE id = ?", c.ID).Scan(&n); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Write([]byte(c.Subject))
}

// empty asks a list that nothing fills.
func (s *Server) empty(w http.ResponseWriter, r *http.Request) {
	var c jwt.RegisteredClaims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil { // want "jwtrevocation: no-revocation warning [/empty]"
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	if s.rdb.Exists(r.Context(), "revoked:"+c.ID).Val() > 0 {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Write([]byte(c.Subject))
}

// Claims name the session at the issuer.
type Claims struct {
	jwt.RegisteredClaims
	Session string `json:"sid"`
	Role    string `json:"role"`
}

func (s *Server) session(w http.ResponseWriter, r *http.Request) {
	var c Claims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var n int
	if err := s.db.QueryRow("SELECT 1 FROM sessions WHERE id = ?", c.Session).Scan(&n); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Write([]byte(c.Subject))
}

// role asks what all tokens with a role may do.
func (s *Server) role(w http.ResponseWriter, r *http.Request) {
	var c Claims
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil { // want "jwtrevocation: no-revocation warning [/role]"
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var n int
	if err := s.db.QueryRow("SELECT 1 FROM grants WHERE role = ?", c.Role).Scan(&n); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Write([]byte(c.Subject))
}
