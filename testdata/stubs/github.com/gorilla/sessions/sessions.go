// Package sessions is a stub for tests: types and signatures of github.com/gorilla/sessions, without its code.
package sessions

import "net/http"

func NewSession(store Store, name string) *Session { return nil }

type Session struct {
	ID      string
	Values  map[interface{}]interface{}
	Options *Options
	IsNew   bool
}

func (s *Session) Flashes(vars ...string) []interface{} { return nil }

func (s *Session) AddFlash(value interface{}, vars ...string) {}

func (s *Session) Save(r *http.Request, w http.ResponseWriter) error { return nil }

func (s *Session) Name() string { return "" }

func (s *Session) Store() Store { return nil }

func GetRegistry(r *http.Request) *Registry { return nil }

type Registry struct{}

func (s *Registry) Get(store Store, name string) (session *Session, err error) { return nil, nil }

func (s *Registry) Save(w http.ResponseWriter) error { return nil }

func Save(r *http.Request, w http.ResponseWriter) error { return nil }

func NewCookie(name string, value string, options *Options) *http.Cookie { return nil }
