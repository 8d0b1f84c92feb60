// Package seams has what tests replace.
package seams

import (
	"encoding/json"
	"net/http"
	"os"
	"time"
)

// Variables that tests set.
var (
	now      = time.Now
	readFile = os.ReadFile
	users    Users
)

// Users finds users.
type Users interface {
	Find(id string) string
	Add(id, name string)
}

// MockUsers is for tests: no main makes one.
type MockUsers struct {
	Names map[string]string
	Calls int
}

// Find returns the name of a user.
func (m *MockUsers) Find(id string) string {
	m.Calls++
	return m.Names[id]
}

// Add adds a user.
func (m *MockUsers) Add(id, name string) {
	m.Calls++
	m.Names[id] = name
}

// remoteUsers asks another service.
type remoteUsers struct{ url string }

func (u remoteUsers) Find(id string) string {
	resp, err := http.Get(u.url + id)
	if err != nil {
		return ""
	}
	defer resp.Body.Close()
	var name string
	if json.NewDecoder(resp.Body).Decode(&name) != nil {
		return ""
	}
	return name
}

func (u remoteUsers) Add(id, name string) {
	if resp, err := http.Post(u.url+id+"?name="+name, "", nil); err == nil {
		resp.Body.Close()
	}
}

// SetClock is for tests.
func SetClock(f func() time.Time) { now = f }

// SetUsers is for tests, and called by them only.
func SetUsers(u Users) { users = u }

func find(w http.ResponseWriter, r *http.Request) {
	text, _ := readFile("/etc/motd")
	json.NewEncoder(w).Encode([]any{users.Find(r.FormValue("id")), string(text), now()})
}

func add(w http.ResponseWriter, r *http.Request) { users.Add(r.FormValue("id"), r.FormValue("name")) }

// Register registers the handlers of this package.
func Register(mux *http.ServeMux, clock func() time.Time) {
	now = clock
	users = remoteUsers{url: "https://users.example.com/"}
	mux.HandleFunc("GET /seams", find)
	mux.HandleFunc("POST /seams", add)
}
