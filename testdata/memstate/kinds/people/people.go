// Package people keeps what belongs to users.
package people

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

type Session struct {
	User    string
	Expires time.Time
}

// sessionManager makes tokens itself.
type sessionManager struct {
	mu       sync.RWMutex
	sessions map[string]*Session // want "memstate: session error sessionManager.sessions"
}

func (m *sessionManager) login(w http.ResponseWriter, r *http.Request) {
	token := rand.Text()
	m.mu.Lock()
	m.sessions[token] = &Session{User: r.FormValue("user"), Expires: time.Now().Add(time.Hour)}
	m.mu.Unlock()
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token})
}

func (m *sessionManager) user(r *http.Request) string {
	c, err := r.Cookie("session")
	if err != nil {
		return ""
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	s, ok := m.sessions[c.Value]
	if !ok || time.Now().After(s.Expires) {
		return ""
	}
	return s.User
}

func (m *sessionManager) me(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(m.user(r))
}

// currentUser is the user of the last request, for everybody.
var currentUser string // want "memstate: current-user error currentUser"

// current is the same as an object.
var current *Session // want "memstate: current-user error current"

func (m *sessionManager) remember(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		currentUser = m.user(r)
		current = &Session{User: r.Header.Get("X-User")}
		next(w, r)
	}
}

func greet(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode([]string{"hello", currentUser, current.User})
}

// preferences of users.
type preferences struct {
	Theme, Locale string
}

var (
	mu        sync.Mutex
	userPrefs = map[string]preferences{} // want "memstate: preference error userPrefs"
	otpCodes  = map[string]otp{}         // want "memstate: otp-token error otpCodes"
)

func setPreferences(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	userPrefs[r.FormValue("user")] = preferences{Theme: r.FormValue("theme"), Locale: r.FormValue("locale")}
}

func getPreferences(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	json.NewEncoder(w).Encode(userPrefs[r.FormValue("user")])
}

type otp struct {
	code    string
	expires time.Time
}

func sendCode(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	otpCodes[r.FormValue("phone")] = otp{code: rand.Text()[:6], expires: time.Now().Add(5 * time.Minute)}
}

func verifyCode(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	o, ok := otpCodes[r.FormValue("phone")]
	if !ok || o.code != r.FormValue("code") || time.Now().After(o.expires) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	delete(otpCodes, r.FormValue("phone"))
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	m := &sessionManager{sessions: map[string]*Session{}}
	mux.HandleFunc("POST /login", m.login)
	mux.HandleFunc("GET /me", m.me)
	mux.HandleFunc("GET /greet", m.remember(greet))
	mux.HandleFunc("PUT /preferences", setPreferences)
	mux.HandleFunc("GET /preferences", getPreferences)
	mux.HandleFunc("POST /code", sendCode)
	mux.HandleFunc("POST /code/verify", verifyCode)
}
