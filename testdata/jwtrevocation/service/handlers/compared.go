package handlers

import (
	"log"
	"net/http"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// Dated claims end when what they name has changed.
type Dated struct {
	jwt.RegisteredClaims
	Version int   `json:"version"`
	Lock    int64 `json:"lock"`
}

// stale reports whether the password was changed later.
func (d *Dated) stale(changed time.Time) bool { return changed.After(time.Unix(d.Lock, 0)) }

type owner struct {
	version int
	changed time.Time
}

func (s *Server) compared(mux *http.ServeMux) {
	mux.HandleFunc("/compared", s.version)
	mux.HandleFunc("/compared/record", s.record)
	mux.HandleFunc("/compared/helper", s.helper)
	mux.HandleFunc("/compared/setting", s.setting)
	mux.HandleFunc("/compared/ignored", s.ignored)
	mux.HandleFunc("/compared/other", s.other)
}

func (s *Server) find(id string) (*owner, error) {
	var o owner
	err := s.db.QueryRow("SELECT version, changed FROM owners WHERE id = ?", id).Scan(&o.version, &o.changed)
	return &o, err
}

func (s *Server) version(w http.ResponseWriter, r *http.Request) {
	var c Dated
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var version int
	if err := s.db.QueryRow("SELECT version FROM owners WHERE id = ?", c.Subject).Scan(&version); err != nil || version != c.Version {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Write([]byte(c.Subject))
}

func (s *Server) record(w http.ResponseWriter, r *http.Request) {
	var c Dated
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	o, err := s.find(c.Subject)
	if err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	if o.version != c.Version {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Write([]byte(c.Subject))
}

func (s *Server) helper(w http.ResponseWriter, r *http.Request) {
	var c Dated
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	o, err := s.find(c.Subject)
	if err != nil || c.stale(o.changed) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Write([]byte(c.Subject))
}

// What the claim is compared with says the configuration.
func (s *Server) setting(w http.ResponseWriter, r *http.Request) {
	var c Dated
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil { // want "jwtrevocation: no-revocation warning [/compared/setting]"
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	if c.Version != s.minimum {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	o, _ := s.find(c.Subject)
	w.Write([]byte(o.changed.String()))
}

// The outcome of the comparison changes nothing.
func (s *Server) ignored(w http.ResponseWriter, r *http.Request) {
	var c Dated
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil { // want "jwtrevocation: no-revocation warning [/compared/ignored]"
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	o, _ := s.find(c.Subject)
	if o.version != c.Version {
		log.Print("an old token")
	}
	w.Write([]byte(c.Subject))
}

// What the claim is compared with is not the owner's.
func (s *Server) other(w http.ResponseWriter, r *http.Request) {
	var c Dated
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &c, key); err != nil { // want "jwtrevocation: no-revocation warning [/compared/other]"
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var version int
	if err := s.db.QueryRow("SELECT version FROM pages WHERE id = ?", r.FormValue("page")).Scan(&version); err != nil || version != c.Version {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	o, _ := s.find(c.Subject)
	w.Write([]byte(o.changed.String()))
}
