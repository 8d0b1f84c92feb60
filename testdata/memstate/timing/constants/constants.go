// Package constants has variables that are constants to requests.
package constants

import (
	"encoding/json"
	"errors"
	"html/template"
	"net/http"
	"regexp"
	"strings"
	"sync"
)

var (
	errNotFound = errors.New("not found")
	email       = regexp.MustCompile(`^\S+@\S+$`)
	replacer    = strings.NewReplacer("<", "", ">", "")
	page        = template.Must(template.New("page").Parse("<p>{{.}}</p>"))
	months      = [...]string{"January", "February"}
	allowed     = map[string]struct{}{"GET": {}, "PUT": {}}
)

// templates are parsed when they are first used. Handlers name them, not
// clients.
var templates = struct {
	sync.Mutex
	byName map[string]*template.Template
}{byName: map[string]*template.Template{}}

func named(name string) (*template.Template, error) {
	templates.Lock()
	defer templates.Unlock()
	if t, ok := templates.byName[name]; ok {
		return t, nil
	}
	t, err := template.ParseFiles("templates/" + name)
	if err != nil {
		return nil, err
	}
	templates.byName[name] = t
	return t, nil
}

func find(id string) (string, error) {
	for _, m := range months {
		if m == id {
			return m, nil
		}
	}
	return "", errNotFound
}

func show(w http.ResponseWriter, r *http.Request) {
	if _, ok := allowed[r.Method]; !ok || !email.MatchString(r.FormValue("email")) {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	m, err := find(r.FormValue("month"))
	if errors.Is(err, errNotFound) {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	if err := page.Execute(w, replacer.Replace(m)); err != nil {
		json.NewEncoder(w).Encode(err.Error())
	}
}

func home(w http.ResponseWriter, r *http.Request) {
	t, err := named("home.html")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	t.Execute(w, r.FormValue("user"))
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /constants", show)
	mux.HandleFunc("GET /constants/home", home)
}
